import ArchiveModel
import Markup

/// What the preview adds to the site: the script that reloads pages and shows errors, and its own error page.
enum LiveAssets {
    static let events = "_broadsheet/events"

    /// The preview's own files.
    static func answer(_ path: String) -> Answer? {
        switch path {
        case "_broadsheet/live.js":
            Answer(200, type: ContentType.of(path), body: .bytes(Array(LiveScript.script.utf8)))
        case "_broadsheet/live.css":
            Answer(200, type: ContentType.of(path), body: .bytes(Array(LiveScript.style.utf8)))
        default: nil
        }
    }

    /// `page` with the script that keeps it up to date.
    static func adding(to page: [UInt8], version: String) -> [UInt8] {
        let tag = Array(
            "<script src=\"/_broadsheet/live.js\" data-version=\"\(version)\" defer></script>".utf8)
        let end = Array("</body>".utf8)
        var index = page.count - end.count
        while index >= 0 {
            if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) { break }
            index -= 1
        }
        guard index >= 0 else { return page + tag }
        return Array(page[..<index]) + tag + Array(page[index...])
    }

    /// Says what is wrong, and reloads itself once it is mended.
    static func errorPage(_ diagnostics: [Diagnostic], _ attempt: String) -> Answer {
        let items = diagnostics.filter { $0.severity == .error }.map(item).joined()
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Errors</title>
            <link rel="stylesheet" href="/_broadsheet/live.css"></head>
            <body class="page"><h1>This page cannot be made</h1><ol>\(items)</ol>
            <p>Save the file and this page shows the result.</p>
            <script src="/_broadsheet/live.js" data-attempt="\(attempt)" defer></script></body>
            </html>

            """
        return Answer(500, type: "text/html; charset=utf-8", body: .bytes(Array(page.utf8)))
    }

    private static func item(_ diagnostic: Diagnostic) -> String {
        var lines = ["<li><p class=\"message\">\(HTML.escape(diagnostic.message))</p>"]
        if let location = diagnostic.location {
            let numbers = [location.line, location.column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
            lines.append("<p class=\"place\">\(HTML.escape(location.path + numbers))</p>")
        }
        if let excerpt = diagnostic.excerpt { lines.append("<pre>\(HTML.escape(excerpt))</pre>") }
        lines += (diagnostic.notes + diagnostic.fixes).map { "<p>\(HTML.escape($0))</p>" }
        return lines.joined(separator: "\n") + "</li>\n"
    }
}
