import Testing

@testable import Publishing

/// The address of the site itself.
struct OwnAddressTests {
    @Test(
        arguments: [
            ("https://example.org/larkport/places/bell/", "/places/bell/"),
            ("see https://example.org/larkport/ and", "see / and"),
            ("href=\"/larkport/assets/a.css\"", "href=\"/assets/a.css\""),
            ("/larkport/404.html", "/404.html"),
            ("../larkport/index.html", "../larkport/index.html"),
            ("places/larkport/index.html", "places/larkport/index.html"),
            ("https://example.com/larkport/", "https://example.com/larkport/"),
            ("Larkport", "Larkport"), ("", ""),
        ])
    func `it is taken out where it is the beginning of an address, and nothing else is`(
        text: String, left: String
    )
        throws
    {
        let own = try #require(OwnAddress("https://example.org/larkport/"))
        #expect(own.removed(from: text) == left)
    }

    @Test func `at the root of a host only the host is taken out`() throws {
        let own = try #require(OwnAddress("https://larkport.example/"))
        #expect(own.removed(from: "https://larkport.example/a/ /a/") == "/a/ /a/")
        #expect(OwnAddress("larkport") == nil)
    }
}
