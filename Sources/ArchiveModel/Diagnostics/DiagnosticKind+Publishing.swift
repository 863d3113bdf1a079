extension DiagnosticArea {
    static let withholding = DiagnosticArea(
        "Withholding", "The files that say what must not be published, and what would show it all the same.",
        [
            .noWithheldFolder, .withholdingWithoutArticle, .withholdsNothing, .shortName, .withholdingTells,
            .notAWithholding, .nothingInWithheldFolder, .restsOnWithdrawn,
            .withheldLeak, .withheldSound, .withheldUnread,
        ])

    static let publishing = DiagnosticArea(
        "Publishing", "The site as a whole, and the folder that it is written into.",
        [
            .outputOverlapsArchive, .outputBusy, .foreignOutput, .unknownOutput, .editedOutput,
            .addressCollision, .addressTaken, .badAddress, .unportableName, .mergedNames, .namesNotLinked,
            .twoStepSwap, .stateServed, .stateOpen, .noCardDrawer, .cardNotDrawn,
        ])

    static let audit = DiagnosticArea(
        "The audit", "`broadsheet audit`, which reads a published site as a visitor would.",
        [
            .notASite, .noData, .draftEdition, .noEditionOnPage, .brokenLink, .unreachablePage, .queryString,
            .thirdPartyRequest, .inlineScript, .needsScript, .countsDisagree, .checksum,
        ])
}

extension DiagnosticKind {
    package static let noCardDrawer = warning(
        "no-card-drawer", .other,
        "`archive.yml` asks for cards, and the program that draws them is not installed; the site is published without.",
        do:
            "Install librsvg (`apt-get install librsvg2-bin`) and faces for the paper's script, or take `cards` out of `archive.yml`."
    )
    package static let cardNotDrawn = error(
        "card-not-drawn", "The program that draws cards is installed and made no picture of one.",
        do: "See whether `rsvg-convert` works at all, or write `cards: false` until it does.")
    package static let noWithheldFolder = error(
        "no-withheld-folder",
        "The folder of withholdings that `archive.yml` names cannot be read; without it everything withheld would be published.",
        do: "Put the folder there, or take `withheld` out of `archive.yml` if nothing is withheld.")
    package static let notAWithholding = error(
        "not-a-withholding",
        "The folder of withholdings holds something that is no withholding, and what it says would be published.",
        do: "Rename it to the name that is told, or move it out of the folder.")
    package static let nothingInWithheldFolder = error(
        "empty-withheld-folder",
        "The folder of withholdings is empty, as one that was not copied or mounted is.",
        do: "Bring its files back, or put a `README.md` into it if nothing is withheld yet.")
    package static let withholdingWithoutArticle = error(
        "withholding-without-article",
        "A withholding names an article that the archive does not have, and its words may stand in another one.",
        do: "Name the article that holds the words now, or take the withholding away.")
    package static let withholdsNothing = error(
        "withholds-nothing", "A withholding with the target `*` names nothing that is withheld.",
        do: "Write the name under `name`.")
    package static let shortName = error(
        "short-name", "A withheld name has one character only, which stands in many other words, too.",
        do: "Write the whole name.")
    package static let withholdingTells = error(
        "withholding-tells",
        "What a withholding publishes, its reason or what is shown in place of the name, holds the withheld name.",
        do: "Write it without the name.")
    package static let restsOnWithdrawn = warning(
        "rests-on-withdrawn", .figure,
        "A record, or an office or a figure in it, rests on nothing but an article that was withdrawn.",
        do:
            "Withhold it with the article by `with_records: true` in the withholding, name another source, or take it out."
    )
    package static let withheldLeak = error(
        "withheld-leak", "A file of the site, or its search, would show words that are withheld.",
        do:
            "Find the words in records, notes, pages and `static/`, and write them otherwise there; then publish the whole site again."
    )
    package static let withheldSound = warning(
        "withheld-sound", .other,
        "A file of the site spells a withheld name in pinyin, or a name that sounds alike.",
        do: "Look whether the person who is withheld is meant, and write it otherwise if so.")
    package static let withheldUnread = warning(
        "withheld-unread", .other,
        "A file of the site is of a form that cannot be searched for what is withheld.",
        do: "Look through it yourself, or publish its text instead.")

    package static let outputOverlapsArchive = error(
        "output-overlaps-archive",
        "The site would be written into the archive's folder, or into one that holds the archive.",
        do: "Choose another folder with `--output`.")
    package static let outputBusy = error(
        "output-busy",
        "Another build has been publishing into the same folder for longer than this one waits.",
        do: "Wait until it is done, then build again.")
    package static let foreignOutput = error(
        "foreign-output",
        "The folder that the site is published into holds files that no build wrote, and publishing would destroy them.",
        do: "Choose another folder, move the files away, or put what should be published into `static/`.")
    package static let unknownOutput = error(
        "unknown-output",
        "The list of what the last build wrote is damaged or of another version, so files of others cannot be told apart.",
        do:
            "Move the folder away after looking for files of your own in it, or choose another with `--output`."
    )
    package static let editedOutput = warning(
        "edited-output", .other, "A published file was changed by hand; the build puts its own back.",
        do: "Change the archive or the theme instead.")
    package static let addressCollision = error(
        "address-collision", "Two pages of the site claim one address.",
        do: "Rename one of them.")
    package static let addressTaken = error(
        "address-taken", "Two files of the site want one address, or one wants to stand below another.",
        do: "Rename the file in `static/`, or the record or page of this name.")
    package static let badAddress = error(
        "bad-address",
        "A file of the site has a path that leaves the folder, holds a control character, or is kept for its owner.",
        do: "Rename the file in `static/`, or the record or page of this name.")
    package static let unportableName = warning(
        "unportable-name", .other,
        "A file or folder of the site has a name that Windows or a USB stick refuses or changes, or a path too long for them.",
        do:
            "Rename the file in `static/`, or the record or page of this name; `former_ids` of a record keep its old address."
    )
    package static let mergedNames = warning(
        "merged-names", .other,
        "Two names of the site differ only in large and small letters, or in how an accent is written, so that Windows, macOS and USB sticks have one of them only.",
        do: "Rename one of the two.")
    package static let namesNotLinked = warning(
        "names-not-linked", .other,
        "An article has more names than a page links; the last of them stay words.",
        do: "Look whether its page was divided into articles.")
    package static let twoStepSwap = warning(
        "two-step-swap", .other,
        "The file system cannot put the new site in the place of the old one in one step, so the site was away for a moment.",
        do: "Publish to a local disk with ext4, xfs, btrfs or tmpfs.")
    package static let stateServed = warning(
        "state-served", .other,
        "The folder `.broadsheet` beside the site stands in what looks like the root of a web server.",
        do:
            "Publish into a folder whose parent is not served, as the recipes of docs/publishing.md do, or let the server refuse names that begin with a dot."
    )
    package static let stateOpen = warning(
        "state-open", .other,
        "The file system does not keep other users of the machine out of the folder `.broadsheet` beside the site.",
        do: "Publish to a disk that knows permissions, such as ext4, xfs or btrfs.")

    package static let notASite = error(
        "not-a-site", "The folder that is audited has no `index.html`.",
        do: "Name the folder that `broadsheet build` wrote.")
    package static let noData = error(
        "no-data", "The site does not carry its data: `data/datapackage.json` is missing.",
        do: "Publish the whole site again, with all its files.")
    package static let draftEdition = warning(
        "draft-edition", .other, "The site's data name no edition, so it is a draft.",
        do: "Name the edition in `archive.yml`, and publish again.")
    /// An archive without an edition may be published; a page without the edition of its site is of another build.
    package static let noEditionOnPage = error(
        "no-edition", "A page does not say at its foot of which edition it is, although the data name one.",
        do: "Publish the whole site again; a theme of your own must show the edition.")
    package static let brokenLink = error(
        "broken-link",
        "A link, the sitemap or a feed names a file, or a place in a page, that the site does not have.",
        do: "Correct the link in the archive or the theme, or publish the whole site again.")
    package static let unreachablePage = error(
        "unreachable-page", "No path of links leads from the front page to a page.",
        do: "Link it from a page that can be reached, or mark it `noindex`.")
    package static let queryString = error(
        "query-string", "An address within the site has a query string, which no server of files answers.",
        do: "Take the part from `?` on out of the link, or write it behind `#`.")
    package static let thirdPartyRequest = error(
        "third-party-request", "A page, a style sheet or a script would load something from another host.",
        do: "Put the file into the archive's `static/` folder or the theme, and name it there.")
    package static let inlineScript = error(
        "inline-script", "A page holds a script of its own, which its content security policy refuses.",
        do: "Move the script into a file of the theme.")
    package static let needsScript = error(
        "needs-script", "A page lacks its title, its heading or words of its article when no script runs.",
        do:
            "Let the theme's template write them; where the files are of different builds, publish the whole site again."
    )
    package static let countsDisagree = error(
        "counts-disagree", "Pages, data, search and sitemap do not hold the same articles and records.",
        do: "Publish the whole site again, with all its files.")
    package static let checksum = error(
        "checksum", "A file of data has no checksum, or another than it says.",
        do: "Publish the whole site again, and do not edit or convert files of data on the way.")
}
