extension DiagnosticArea {
    static let templates = DiagnosticArea(
        "Templates", "The Mustache templates of a theme.",
        [
            .unclosedTag, .badDelimiters, .unclosedSection, .unopenedSection, .wrongClose, .unknownFilter,
            .missingTemplate, .unknownName, .notText, .templateTooDeep, .templateTooLong,
        ])

    static let theme = DiagnosticArea(
        "Themes", "The folder of a theme, its locale files and its scripts.",
        [
            .noTheme, .themeName, .themeNotUTF8, .badLocale, .badPlural, .missingString, .unknownString,
            .wrongForms, .otherArguments, .missingModule,
        ])
}

extension DiagnosticKind {
    package static let unclosedTag = error(
        "unclosed-tag", "A tag is opened and not closed in its template.",
        do: "Add the braces that close it.")
    package static let badDelimiters = error(
        "bad-delimiters", "A tag that sets delimiters does not name two.",
        do: "Write it as `{{=<% %>=}}`.")
    package static let unclosedSection = error(
        "unclosed-section", "A section is opened and never closed.",
        do: "Add its closing tag, `{{/name}}`.")
    package static let unopenedSection = error(
        "unopened-section", "A closing tag closes a section that was never opened.",
        do: "Take it out, or add the opening tag, `{{#name}}`.")
    package static let wrongClose = error(
        "wrong-close", "A closing tag names another section than the one that is open.",
        do: "Close sections in the reverse order in which they were opened.")
    package static let unknownFilter = error(
        "unknown-filter", "A tag uses a filter that does not exist.",
        do: "Correct its name; the message lists the filters.")
    package static let missingTemplate = error(
        "missing-template",
        "A theme lacks a template that every theme has or that another template includes.",
        do: "Add the file to `templates/`, or correct the name.")
    package static let unknownName = error(
        "unknown-name", "A tag names a value that this page does not have.",
        do: "Correct the name; the message lists those that are known there.")
    package static let notText = error(
        "not-text", "A tag writes a list or a group as if it were text.",
        do: "Open a section with it, and write one of its values inside.")
    package static let templateTooDeep = error(
        "template-too-deep", "Sections are nested too deep, or a template includes itself without end.",
        do: "Look for a section that is not closed, or for templates that include each other.")
    package static let templateTooLong = error(
        "template-too-long", "A template makes a page of more than 100 MB or 5 million pieces.",
        do: "Look for templates that include each other, or divide what the page shows.")

    package static let noTheme = error(
        "no-theme", "There is no theme of the name that `archive.yml` gives, or its folder is not found.",
        do: "Correct the name, or name the folder that holds the theme with `--theme-dir`.")
    package static let themeName = error(
        "theme-name", "What `archive.yml` gives as the theme is not the name of a folder.",
        do: "Write the name of a folder in `Themes/`, without a path.")
    package static let themeNotUTF8 = error(
        "theme-not-utf-8", "A template or a locale file is not UTF-8.",
        do: "Save the file as UTF-8.")
    package static let badLocale = error(
        "bad-locale",
        "A locale file does not have the form of one: rules of the language, and texts in quotation marks.",
        do: "Correct the place that the message names; `docs/themes.md` describes every field.")
    package static let badPlural = error(
        "bad-plural", "A plural rule of a locale file is not written as CLDR writes them.",
        do: "Copy the rule from CLDR's chart of plural rules.")
    package static let missingString = error(
        "missing-string", "A locale file lacks a string that another language has.",
        do: "Translate it, take it out of all languages, or name a language that stands in as `fallback`.")
    package static let unknownString = error(
        "unknown-string", "A locale file has a string that no other language has.",
        do: "Correct its key, take it out, or add it to all languages.")
    package static let wrongForms = error(
        "wrong-forms", "A string that is counted has not exactly the plural categories of its language.",
        do: "Write one form for each category that the message lists.")
    package static let otherArguments = error(
        "other-arguments",
        "A string has a placeholder, such as `{1}`, that no other language has, or one that is no number.",
        do: "Use the same placeholders in every language.")
    package static let missingModule = error(
        "missing-module", "A script of the theme imports a module that the theme does not have.",
        do: "Add the file beside the script, or correct the import.")
}
