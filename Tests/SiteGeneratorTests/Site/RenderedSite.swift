import ArchiveModel
import Memo
import Testing

@testable import SiteGenerator

/// Every file of a site as text, by its path.
struct RenderedSite {
    let files: [String: String]
    /// In the order of the plan.
    let paths: [String]
    let diagnostics: [Diagnostic]

    /// With `paging` so little stands on one page.
    init(_ archive: Archive, paging: Paging = Paging()) throws {
        let theme = try #require(try ReadingRoom.load().value)
        var stages = SiteStages(archive: archive, theme: theme, keys: nil, memo: Memo(), forPreview: false)
        stages.paging = paging
        let plan = Site.plan(stages)
        var files: [String: String] = [:]
        var diagnostics = plan.diagnostics
        for output in plan.value.outputs {
            let rendered = plan.value.render(output)
            diagnostics += rendered.diagnostics
            files[output.path] = String(decoding: rendered.value, as: UTF8.self)
        }
        self.files = files
        self.diagnostics = diagnostics
        paths = plan.value.outputs.map(\.path)
    }

    var pages: [(path: String, html: String)] {
        paths.filter { $0.hasSuffix(".html") }.map { ($0, files[$0] ?? "") }
    }

    func page(_ path: String) -> String { files[path + "/index.html"] ?? files[path] ?? "" }

    /// The text between tags, blanks made one.
    static func words(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" { (isTag, text) = (true, text + " ") }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The values of an attribute, in order.
    static func attributes(_ name: String, in html: String) -> [String] {
        html.split(separator: " \(name)=\"", omittingEmptySubsequences: false).dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
    }

    /// Links from page to page that lead to no file or to no `id`: `page → link`.
    var brokenLinks: [String] {
        var ids: [String: Set<String>] = [:]
        for page in pages { ids[page.path] = Set(Self.attributes("id", in: page.html)) }
        return pages.flatMap { page -> [String] in
            let links = Self.attributes("href", in: page.html) + Self.attributes("src", in: page.html)
            return links.filter { !leadsSomewhere($0, from: page.path, ids) }.map { "\(page.path) → \($0)" }
        }
    }

    private func leadsSomewhere(_ link: String, from path: String, _ ids: [String: Set<String>]) -> Bool {
        if link.hasPrefix("https://") { return true }
        var halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        halves[0] = halves[0].prefix { $0 != "?" }
        let target: String
        if link.hasPrefix("/") {
            target = String(halves[0].dropFirst("/hekou/".count))
        } else {
            var folders = path.split(separator: "/").dropLast().map(String.init)
            for part in halves[0].split(separator: "/") {
                if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
            }
            target = halves[0].isEmpty ? path : folders.joined(separator: "/")
        }
        guard files[target] != nil else { return false }
        return halves.count < 2 || ids[target]?.contains(String(halves[1])) == true
    }
}
