/// What the preview adds to the pages of a site: the script that reloads them and shows errors.
enum LiveAssets {
    static let events = "_broadsheet/events"
    static let script = "_broadsheet/live.js"
    static let style = "_broadsheet/live.css"

    /// `page` with the script that keeps it up to date.
    static func adding(to page: [UInt8], version: String) -> [UInt8] {
        let tag = Array(
            "<script src=\"/\(script)\" data-version=\"\(version)\" defer></script>".utf8)
        let end = Array("</body>".utf8)
        var index = page.count - end.count
        while index >= 0 {
            if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) { break }
            index -= 1
        }
        guard index >= 0 else { return page + tag }
        return Array(page[..<index]) + tag + Array(page[index...])
    }
}
