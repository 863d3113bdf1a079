import ArchiveModel
import Markup

/// What the preview answers of its own: its script, its style and its error page.
enum LiveAnswers {
    /// The preview's own files.
    static func answer(_ path: String) -> Answer? {
        switch path {
        case LiveAssets.script:
            Answer(200, type: ContentType.of(path), body: .bytes(Array(LiveScript.script.utf8)))
        case LiveAssets.style:
            Answer(200, type: ContentType.of(path), body: .bytes(Array(LiveScript.style.utf8)))
        default: nil
        }
    }

    /// To a browser that would wait for news; its page shows the site as it is.
    static let tooManyListeners = Answer.text(
        503, "Too many pages are waiting for news of this site. Close some of them, and load this one again.")

    /// Says what is wrong, and reloads itself once it is mended.
    static func errorPage(_ diagnostics: [Diagnostic], _ attempt: String) -> Answer {
        let items = diagnostics.filter { $0.severity == .error }.map(item).joined()
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Errors</title>
            <link rel="stylesheet" href="/\(LiveAssets.style)"></head>
            <body class="page"><h1>This page cannot be made</h1><ol>\(items)</ol>
            <p>Save the file and this page shows the result.</p>
            <script src="/\(LiveAssets.script)" data-attempt="\(attempt)" defer></script></body>
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
