import ArchiveModel
import ArgumentParser

extension PaperLanguage {
    /// Throws what a wrong tag most likely means.
    init(argument: String) throws {
        guard let language = PaperLanguage(tag: argument) else {
            throw ValidationError(Self.refusal(of: argument))
        }
        self = language
    }

    static func refusal(of tag: String) -> String {
        "'\(tag)' is not the tag of a language"
            + (nearest(to: tag).map { "; did you mean '\($0.tag)'?" } ?? ", as en, de-AT or zh-Hant is one.")
    }
}
