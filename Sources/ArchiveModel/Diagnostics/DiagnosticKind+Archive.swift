extension DiagnosticArea {
    static let archive = DiagnosticArea(
        "The archive", "The folder of the archive, `archive.yml` and `issue.md`.",
        [
            .noArchive, .noSettings, .unknownFormat, .unknownLanguage, .badLanguageTag, .badURL, .noEdition,
            .noBaseURL, .badMistakes,
            .issueFolderName, .unexpectedFile, .badEdition, .unrecordedEdition,
        ])

    static let files = DiagnosticArea(
        "Files and folders", "What stands on the disk, before anything is read as text.",
        [
            .unreadableFile, .tooLarge, .linkLoop, .linkToNothing, .linkLeavesFolder, .notAFile, .fileName,
            .unreadableSource, .encodingContradicted, .badEncodings, .badManifest, .badPieces,
            .sourceChanged, .sourceMissing, .notPlainText, .malformedXML, .metsWithoutPages, .metsPageMissing,
            .metsPointer, .missingProgram, .emptyFile, .longLine,
        ])

    static let fields = DiagnosticArea(
        "Front matter and YAML", "The fields at the head of Markdown files, and files that are all fields.",
        [
            .invalidYAML, .fullWidthPunctuation, .unclosedFrontMatter, .duplicateKey, .yamlTooLarge,
            .aliasExpansion, .unknownKey, .missingKey, .wrongType, .badValue, .unknownValue,
        ])
}

extension DiagnosticKind {
    package static let noArchive = error(
        "no-archive", "There is no folder of the name that was given for the archive.",
        do: "Name the archive's folder on the command line, or make one with `broadsheet init`.")
    package static let noSettings = error(
        "no-settings", "An archive is a folder that holds an `archive.yml`, and this one holds none.",
        do: "Name the archive's folder, or run `broadsheet init` in an empty one.")
    package static let unknownFormat = error(
        "unknown-format", "`format` in `archive.yml` is not 1, the only format that this version reads.",
        do: "Write `format: 1`, or use a version of the tool that knows the other format.")
    package static let unknownLanguage = error(
        "unknown-language",
        "The theme has no locale file for the language that `archive.yml` gives to the interface.",
        do:
            "Write one of the languages that the message lists, or add `locales/<language>.json` to the theme."
    )
    package static let badLanguageTag = error(
        "bad-language-tag",
        "The language of the paper, or of one issue, is not a tag of BCP 47: a language, and where needed a script, a region and variants.",
        do: "Write a tag as `en`, `de-AT`, `zh-Hant` or `sr-Latn`.")
    package static let badURL = error(
        "bad-url",
        "An address does not begin with `https://` or `http://`, or holds a sign that no base address has.",
        do: "Write the whole address, as `https://example.org/path/`.")
    package static let noEdition = warning(
        "no-edition", .other, "`archive.yml` names no edition, so every page calls itself a draft.",
        do: "Add `edition` with an `id` and a `date` before others are to cite the site.")
    package static let badEdition = error(
        "bad-edition",
        "A file of `editions/` is not what `broadsheet edition` writes, or one of them is missing.",
        do: "Bring the file back as it was; each edition builds on those before it.")
    package static let unrecordedEdition = warning(
        "unrecorded-edition", .other,
        "The archive writes down what its editions bring, and not yet that of the edition which `archive.yml` names.",
        do: "Run `broadsheet edition`, and keep the file that it writes with the archive.")
    package static let noBaseURL = warning(
        "no-base-url", .other,
        "`archive.yml` does not say where the site will stand, so it gets no canonical links and no sitemap.",
        do: "Add `base_url` with the address of the published site.")
    package static let badMistakes = error(
        "bad-mistakes-address",
        "`mistakes` in `archive.yml` is neither an address of mail nor that of a form, or it has a place that nothing is filled into.",
        do:
            "Write `mistakes: editor@example.org`, or the address of a form with `{title}` and `{body}` where they belong."
    )
    package static let issueFolderName = error(
        "issue-folder-name", "A folder in `issues/` is not named as an issue.",
        do: "Name it by the date, `2021-01-27`, or by date and edition, `2022-01-14-special`.")
    package static let unexpectedFile = warning(
        "unexpected-file", .other,
        "The format gives this file no meaning here, so it is not read and not published.",
        do: "Correct its name, move it to `static/` if it is to be published as it is, or take it away.")

    package static let unreadableFile = error(
        "unreadable-file", "The operating system refuses to read a file or folder; the message says why.",
        do: "Check its permissions, and the disk.")
    package static let tooLarge = error(
        "too-large",
        "A source file has more than 256 MB, a thousand times what a page of newspaper text has.",
        do: "Look what the file is, divide it by pages, or take it out of the archive.")
    package static let linkLoop = error(
        "link-loop", "A symbolic link leads back to a folder above it, so the folder would never end.",
        do: "Remove the link.")
    package static let linkToNothing = error(
        "link-to-nothing", "What a symbolic link leads to is not there.",
        do: "Remove the link, or bring its target back.")
    package static let linkLeavesFolder = error(
        "link-leaves-folder", "A symbolic link leads out of the folder that is read.",
        do: "Copy what it leads to into the folder.")
    package static let notAFile = error(
        "not-a-file", "Something is neither a file nor a folder: a device, a pipe or a socket.",
        do: "Take it out of the folder.")
    package static let fileName = error(
        "file-name", "A file name is not UTF-8, or holds a control character or a backslash.",
        do: "Rename the file; the message writes out the signs that cannot be shown.")
    package static let unreadableSource = error(
        "unreadable-source",
        "It cannot be told what a text says: it is not Unicode, and no encoding of the paper's language, or more than one, makes plausible words of it.",
        do:
            "Say which of those that are shown is meant, with `import --encoding` or in `encodings.tsv`, or save the file as UTF-8; the place is the first byte that does not fit."
    )
    package static let encodingContradicted = error(
        "encoding-contradicted",
        "A text was said to be in one encoding and is Unicode by its own bytes: it has a byte order mark, or is UTF-8 beyond doubt.",
        do: "Import it without `--encoding`, or take its line out of `encodings.tsv`.")
    package static let badEncodings = error(
        "bad-encodings",
        "A line of `encodings.tsv` is not a page and the name of an encoding with a tab between them.",
        do: "Write it as `p1`, a tab, `windows-1252`; the message names what comes nearest.")
    package static let badManifest = error(
        "bad-manifest", "A line of `manifest-sha256.txt` is not the SHA-256 of a file and its name.",
        do: "Write it as `sha256sum` prints it, one line for a file.")
    package static let badPieces = error(
        "bad-pieces",
        "A line of `pieces.tsv` does not say what a page was put together from, as `import` writes it.",
        do: "Bring the file back from a copy; nobody needs to edit it.")
    package static let sourceChanged = warning(
        "source-changed", .conflict,
        "The bytes of a page's file are not those that were recorded when it was taken in.",
        do:
            "Bring it back from a copy if nobody edited it; if somebody did, record it with `check --checked`, the page and `--aspect text`."
    )
    package static let sourceMissing = warning(
        "source-missing", .gap, "A page's file was recorded when it was taken in, and is not there.",
        do: "Bring it back from a copy, or take its line out of `manifest-sha256.txt`.")
    package static let notPlainText = error(
        "not-plain-text",
        "A file that stands for a page is no plain text: a picture, a PDF, a document, a packed file, or markup.",
        do: "Take its text out with the command that the message names, and import that.")
    package static let malformedXML = error(
        "malformed-xml",
        "A page or a METS file is not well-formed XML, declares entities, or goes beyond what a page can have.",
        do: "Take the file anew from where it came; the position is where reading ended.")
    package static let metsWithoutPages = error(
        "mets-without-pages", "A METS file names no file with the text of a page.",
        do: "Name the METS file of an issue, whose `fileSec` lists ALTO files.")
    package static let metsPageMissing = error(
        "mets-page-missing", "A page that a METS file names is not there, or cannot be read.",
        do: "Put it where the METS file says, or name it on the command line beside it.")
    package static let metsPointer = warning(
        "mets-pointer", .other, "A METS file points to a block that its page does not have.",
        do: "Look whether METS and pages are of one delivery; the words of the page are divided without it.")
    package static let missingProgram = error(
        "missing-program", "A program that reads a format is not installed.",
        do: "Install the package that the message names, or convert the file elsewhere.")
    package static let emptyFile = warning(
        "empty-file", .other, "A source file holds no byte.",
        do: "Bring its text back, or take the file away.")
    package static let longLine = warning(
        "long-line", .other, "A line is longer than 1 MB; it is read and published as it is.",
        do: "Look whether the file is a page text at all, and whether its line ends were lost.")

    package static let invalidYAML = error(
        "invalid-yaml", "The fields cannot be read as YAML, or are not a list of `key: value` lines.",
        do: "Mend the line that is named; put values with special signs in quotation marks.")
    package static let fullWidthPunctuation = error(
        "full-width-punctuation",
        "A full-width sign stands where YAML wants the plain one, so the key is none.",
        do: "Write a plain colon with a space behind it.")
    package static let unclosedFrontMatter = error(
        "unclosed-front-matter", "A file begins with a line `---`, and no second one ends the fields.",
        do: "Add a line `---` below the last field.")
    package static let duplicateKey = error(
        "duplicate-key", "A key stands twice in one group, so it cannot be told which value is meant.",
        do: "Keep one of the two; write several values as a list.")
    package static let yamlTooLarge = error(
        "yaml-too-large", "The fields of a file are larger than any that an editor writes.",
        do: "Look whether the `---` below them is missing, and move long texts below it.")
    package static let aliasExpansion = error(
        "alias-expansion", "YAML aliases would write out to more values than a file may hold.",
        do: "Write the values out instead of using `&` and `*`.")
    package static let unknownKey = error(
        "unknown-key", "A key is not one of those that may stand here, so what it says would be lost.",
        do: "Correct the spelling; the message lists the keys that are known.")
    package static let missingKey = error(
        "missing-key", "A key that is required is missing.",
        do: "Add it with its value.")
    package static let wrongType = error(
        "wrong-type", "A list, a group or a single value stands where another of these should.",
        do: "Write what the message asks for; a list has one `- value` a line, a group one `key: value`.")
    package static let badValue = error(
        "bad-value",
        "A value has not the form that its key or column asks for, such as a date, a number or an id.",
        do: "Write it in the form that the message names.")
    package static let unknownValue = error(
        "unknown-value", "A value is not one of the few that its key allows.",
        do: "Write one of those that the message lists.")
}
