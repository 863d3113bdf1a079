import ArchiveModel
import Markup

// What tells a browser in which language the words of an element are, as attributes of HTML.

extension PaperLanguage {
    /// ` lang="ar" dir="rtl"`; the direction where it is not that of what is around.
    func attributes(within outer: PaperLanguage) -> String {
        " lang=\"\(tag)\"" + (direction == outer.direction ? "" : " dir=\"\(direction.rawValue)\"")
    }
}

extension Locale {
    var direction: PaperLanguage.Direction { rules.isRightToLeft ? .rightToLeft : .leftToRight }

    /// The same of the interface, whose direction its file gives.
    func attributes(within outer: PaperLanguage) -> String {
        " lang=\"\(language)\"" + (direction == outer.direction ? "" : " dir=\"\(direction.rawValue)\"")
    }
}

extension Archive {
    /// Of what an editor wrote among words of the interface: nothing where its letters do not tell its language.
    func attributes(ofEditors text: String, within interface: PaperLanguage) -> TemplateValue {
        let paper = settings.paperLanguage
        guard paper != interface, PaperLanguage.ofWords(text, paper, or: interface) == paper else {
            return .html("")
        }
        return .html(paper.attributes(within: interface))
    }
}

extension SiteContext {
    /// Of words in `language` among words of the interface: nothing when they are in the same.
    func attributes(of language: PaperLanguage) -> TemplateValue {
        .html(language == interface ? "" : language.attributes(within: interface))
    }

    /// Of what an editor wrote among words of the interface: nothing where its letters do not tell its language.
    func attributes(ofEditors text: String) -> TemplateValue {
        archive.attributes(ofEditors: text, within: interface)
    }

    /// Of what an editor wrote among words of the paper in `language`, which says where it is not known.
    func attributes(ofEditors text: String, amid language: PaperLanguage) -> TemplateValue {
        guard language != interface else { return .html("") }
        switch PaperLanguage.ofWords(text, language, or: interface) {
        case language: return .html("")
        case interface: return .html(locale.attributes(within: language))
        default: return .html(" lang=\"\"")
        }
    }
}
