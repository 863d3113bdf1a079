/// Where readers tell of mistakes, as `mistakes` in `archive.yml` names it.
package enum MistakeAddress: Hashable, Sendable {
    /// An address of mail.
    case mail(String)
    /// The address of a form, with places for what is filled in: `https://example.org/new?title={title}&body={body}`.
    case form(String)

    /// What is filled into a form.
    package enum Place: String, CaseIterable, Sendable {
        case title, body, page, edition, words
    }

    /// The part of it that is the same in every report, and chosen by the archive: the mail address, or scheme, host and
    /// path of the form.
    package var named: String {
        switch self {
        case .mail(let address): address
        case .form(let address): String(address.prefix { $0 != "?" && $0 != "#" })
        }
    }
}
