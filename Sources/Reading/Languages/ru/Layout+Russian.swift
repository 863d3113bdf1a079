extension LayoutWords {
    static let russian = LayoutWords(
        code: "ru", script: .cyrillic, divisions: .russian, links: ["далее", "следующая", "вперёд", "вперед"])
}
