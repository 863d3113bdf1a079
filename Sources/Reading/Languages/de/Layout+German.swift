extension LayoutWords {
    static let german = LayoutWords(
        code: "de", script: .latin, jumps: .german, latin: .german, imprint: .german, divisions: .german,
        links: ["weiter", "nächste seite", "weiter »", "auf einer seite lesen"])
}
