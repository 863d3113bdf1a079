package import Publishing

/// What the preview answers: a value, before it becomes HTTP.
package struct Answer: Equatable, Sendable {
    package struct Field: Equatable, Sendable {
        package var name: String
        package var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package enum Body: Equatable, Sendable {
        case bytes([UInt8])
        /// A part of a file that is read while it is sent.
        case stored(OpenFile, Range<Int>)

        package var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .stored(_, let range): range.count
            }
        }
    }

    package var status: Int
    package private(set) var fields: [Field]
    /// With `HEAD` it is not sent, but its length is told.
    package var body: Body

    /// Nothing that a preview shows may be kept: the next request may find another site. Other sites may neither
    /// read nor embed it.
    init(_ status: Int, type: String, body: Body, fields: [Field] = []) {
        self.status = status
        self.body = body
        self.fields =
            [
                Field("Content-Type", type), Field("Cache-Control", "no-store"),
                Field("X-Content-Type-Options", "nosniff"),
                Field("Cross-Origin-Resource-Policy", "same-origin"),
                Field("Referrer-Policy", "no-referrer"),
                // What a page's own policy cannot say: that stands in the page, where browsers pass this over.
                Field("Content-Security-Policy", "frame-ancestors 'none'"), Field("X-Frame-Options", "DENY"),
            ] + fields
    }

    static func text(_ status: Int, _ text: String, fields: [Field] = []) -> Answer {
        Answer(
            status, type: "text/plain; charset=utf-8", body: .bytes(Array((text + "\n").utf8)), fields: fields
        )
    }

    package func value(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
