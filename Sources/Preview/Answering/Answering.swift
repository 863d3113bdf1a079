import Publishing

/// Finds the answer to every request: refuses what is not for this server, then looks for the file.
package struct Answering: Sendable {
    let pages: any FileSource
    let hosts: HostPolicy

    /// `host`: the name that the server listens on.
    package init(pages: any FileSource, host: String) {
        self.pages = pages
        hosts = HostPolicy(name: host)
    }

    package func answer(_ request: PreviewRequest) async -> Answer {
        if let refusal = refusal(of: request) { return refusal }
        do throws(RequestTarget.Refusal) {
            let target = try RequestTarget(request.target)
            if let live = LiveAnswers.answer(target.path) { return live }
            return await answer(target, range: request.method == "GET" ? request.range : nil)
        } catch {
            switch error {
            case .malformed: return .text(400, "This address cannot be read.")
            case .hidden: return await notFound()
            }
        }
    }

    /// The answer to a request that is not for this server; `nil` when it is.
    package func refusal(of request: PreviewRequest) -> Answer? {
        guard let host = request.host else { return .text(400, "A request names its host, once.") }
        guard hosts.allows(host) else { return .text(403, Self.foreignHost) }
        guard ["GET", "HEAD"].contains(request.method) else {
            return .text(405, "A preview can only be read.", fields: [Answer.Field("Allow", "GET, HEAD")])
        }
        return nil
    }

    private static let foreignHost = """
        This server answers to 'localhost' and to addresses in numbers, so that no other site can read it through \
        your browser. Start it with '--host NAME' to reach it by a name.
        """

    private func answer(_ target: RequestTarget, range: String?) async -> Answer {
        if let answer = await found(target, range, folder: target.folderAddress) { return answer }
        if let inner = target.below(await basePath()),
            let answer = await found(inner, range, folder: target.folderAddress)
        {
            return answer
        }
        return await notFound()
    }

    private func found(_ target: RequestTarget, _ range: String?, folder: String) async -> Answer? {
        switch await pages.file(target.path) {
        case .bytes(let bytes): return file(.bytes(bytes), target.path, range)
        case .stored(let file): return self.file(.stored(file, 0..<file.size), target.path, range)
        case .failed(let diagnostics, let attempt): return LiveAnswers.errorPage(diagnostics, attempt)
        case nil: break
        }
        guard !target.isFolder, await pages.file(target.asFolder.path) != nil else { return nil }
        return .text(302, "This is a folder.", fields: [Answer.Field("Location", folder)])
    }

    /// The path under which the site will stand, by which 404.html names its files: robots.txt tells it.
    private func basePath() async -> [String] {
        let bytes: [UInt8]
        switch await pages.file("robots.txt") {
        case .bytes(let robots): bytes = robots
        case .stored(let robots): bytes = (try? robots.bytes(at: 0, count: min(robots.size, 4096))) ?? []
        default: return []
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard let map = lines.first(where: { $0.hasPrefix("Sitemap: ") }),
            let scheme = map.firstRange(of: "://"),
            let path = map[scheme.upperBound...].firstIndex(of: "/"),
            let target = try? RequestTarget(String(map[path...]))
        else { return [] }
        return target.parts.dropLast()
    }

    private func file(_ whole: Answer.Body, _ path: String, _ range: String?) -> Answer {
        let type = ContentType.of(path)
        let accepts = Answer.Field("Accept-Ranges", "bytes")
        switch ByteRange(range, size: whole.count) {
        case .whole: return Answer(200, type: type, body: whole, fields: [accepts])
        case .part(let range):
            let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(whole.count)"
            return Answer(
                206, type: type, body: whole[range], fields: [accepts, Answer.Field("Content-Range", place)])
        case .unsatisfiable:
            return .text(
                416, "The file has \(whole.count) bytes.",
                fields: [accepts, Answer.Field("Content-Range", "bytes */\(whole.count)")])
        }
    }

    /// The site's own page for this, when it has one.
    private func notFound() async -> Answer {
        let type = ContentType.of("404.html")
        return switch await pages.file("404.html") {
        case .bytes(let bytes): Answer(404, type: type, body: .bytes(bytes))
        case .stored(let file): Answer(404, type: type, body: .stored(file, 0..<file.size))
        case .failed(let diagnostics, let attempt): LiveAnswers.errorPage(diagnostics, attempt)
        case nil: .text(404, "There is no such page.")
        }
    }
}

extension Answer.Body {
    fileprivate subscript(range: Range<Int>) -> Answer.Body {
        switch self {
        case .bytes(let bytes): .bytes(Array(bytes[range]))
        case .stored(let file, _): .stored(file, range)
        }
    }
}
