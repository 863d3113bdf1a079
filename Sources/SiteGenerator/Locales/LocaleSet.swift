import ArchiveModel
import Memo

/// The languages that a theme has: one for each of its locale files.
struct LocaleSet: Sendable {
    private let locales: [String: Locale]
    private let bytes: [String: [UInt8]]

    static let none = LocaleSet(locales: [:], bytes: [:])

    private init(locales: [String: Locale], bytes: [String: [UInt8]]) {
        self.locales = locales
        self.bytes = bytes
    }

    subscript(language: String) -> Locale? { locales[language] }

    /// Their tags and what they call themselves, in order of the tags.
    var names: [(tag: String, name: String)] {
        locales.values.map { ($0.language, $0.rules.name) }.sorted { $0.0 < $1.0 }
    }

    /// Adds what the locale of `language` was made of.
    func add(_ language: String, to key: inout KeyedHash) {
        key.add(language)
        key.add(bytes[language] ?? [])
    }

    /// The languages of `files`, compared with each other.
    static func make(of files: [LocaleFile]) -> Diagnosed<LocaleSet> {
        var diagnostics = LocaleComparison(files).diagnostics
        let byLanguage = Dictionary(files.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
        var locales: [String: Locale] = [:]
        var bytes: [String: [UInt8]] = [:]
        for file in files {
            var (strings, read, current) = (file.strings, file.source.bytes, file)
            var seen: Set<String> = [file.language]
            while let (language, location) = current.fallback {
                guard let next = byLanguage[language] else {
                    if current.language == file.language {
                        diagnostics.append(
                            .noFallback(language, file, location, known: byLanguage.keys.sorted()))
                    }
                    break
                }
                guard seen.insert(language).inserted else {
                    if language == file.language { diagnostics.append(.fallbackInCircle(file, location)) }
                    break
                }
                strings.merge(next.strings, uniquingKeysWith: { own, _ in own })
                read += next.source.bytes
                current = next
            }
            locales[file.language] = Locale(language: file.language, rules: file.rules, strings: strings)
            bytes[file.language] = read
        }
        return Diagnosed(LocaleSet(locales: locales, bytes: bytes), diagnostics)
    }
}

/// What some languages have and others lack, or fill with other arguments.
private struct LocaleComparison {
    private let files: [LocaleFile]
    /// By key: the files that have the string.
    private let holders: [String: [LocaleFile]]

    init(_ files: [LocaleFile]) {
        self.files = files
        var holders: [String: [LocaleFile]] = [:]
        for file in files { for key in file.strings.keys { holders[key, default: []].append(file) } }
        self.holders = holders
    }

    /// A string that only one of several files has is one too many there; another is missing where it is missing.
    var diagnostics: [Diagnostic] {
        let keys = holders.keys.sorted()
        let whole = files.filter { $0.fallback == nil }
        let known = keys.filter { holders[$0, default: []].count > 1 || whole.count < 3 }
        let standard = Set(known)
        return files.flatMap { file -> [Diagnostic] in
            let own = Set(file.strings.keys)
            let foreign = own.subtracting(standard).sorted()
            let missing = known.filter { file.fallback == nil && file.places[$0] == nil }
                .map { (key: $0, near: nearMiss(for: $0, among: foreign)) }
            let misspelt = Set(missing.compactMap(\.near))
            return missing.map { .missingString($0.key, file, near: $0.near) }
                + foreign.filter { !misspelt.contains($0) }.map {
                    .unknownString($0, file, near: nearMiss(for: $0, among: standard.subtracting(own)))
                } + keys.compactMap { finding($0, in: file) }
        }
    }

    private func finding(_ key: String, in file: LocaleFile) -> Diagnostic? {
        guard let string = file.strings[key] else { return nil }
        let others = holders[key, default: []].compactMap { $0.strings[key] }
        let most = others.map(\.places).max { $0.count < $1.count } ?? []
        let foreign = string.places.subtracting(most).sorted()
        if !foreign.isEmpty { return .otherArguments(key, foreign, file) }
        let isCounted = others.contains(where: \.isCounted)
        let categories = file.rules.plurals.categories
        guard isCounted, !string.isCounted, categories.count > 1 else { return nil }
        return .notCounted(key, categories.map(\.rawValue), file)
    }
}

extension Diagnostic {
    fileprivate static func missingString(_ key: String, _ file: LocaleFile, near: String?) -> Diagnostic {
        let place = near.flatMap { file.places[$0]?.key } ?? file.start
        return Diagnostic(
            .missingString, "Every language has the same strings; '\(key)' is missing here",
            at: place, excerpt: near == nil ? nil : file.source.excerpt(place.line),
            fixes: near.map { ["is '\($0)' meant to be it?"] } ?? [
                "translate it, or name a language that stands in: \"fallback\": \"en\""
            ])
    }

    fileprivate static func unknownString(_ key: String, _ file: LocaleFile, near: String?) -> Diagnostic {
        let place = file.places[key]?.key ?? file.start
        return Diagnostic(
            .unknownString, "Every language has the same strings; only this one has '\(key)'",
            at: place, excerpt: file.source.excerpt(place.line),
            fixes: near.map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func otherArguments(_ key: String, _ places: [Int], _ file: LocaleFile) -> Diagnostic {
        let place = file.places[key]?.text ?? file.start
        return Diagnostic(
            .otherArguments,
            "The string '\(key)' has a placeholder that no other language has: "
                + places.map { "{\($0)}" }.listed,
            at: place, excerpt: file.source.excerpt(place.line))
    }

    fileprivate static func notCounted(_ key: String, _ categories: [String], _ file: LocaleFile)
        -> Diagnostic
    {
        let place = file.places[key]?.text ?? file.start
        return Diagnostic(
            .wrongForms, "The string '\(key)' has a form for each plural category: \(categories.listed)",
            at: place, excerpt: file.source.excerpt(place.line),
            fixes: ["write {" + categories.map { "\"\($0)\": \"…\"" }.listed + "}"])
    }

    fileprivate static func noFallback(
        _ language: String, _ file: LocaleFile, _ location: SourceLocation, known: [String]
    ) -> Diagnostic {
        Diagnostic(
            .badLocale, "The theme has no language '\(language)' to fall back on: \(known.listed)",
            at: location, excerpt: file.source.excerpt(location.line),
            fixes: nearMiss(for: language, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func fallbackInCircle(_ file: LocaleFile, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badLocale, "Languages that fall back on each other have strings of none", at: location,
            excerpt: file.source.excerpt(location.line), fixes: ["take 'fallback' out of one of them"])
    }
}
