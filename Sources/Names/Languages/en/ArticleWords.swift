/// Words before a name that are written small within a sentence: The Bell, at the Bell.
enum ArticleWords {
    static let english: Set<String> = ["the", "a", "an"]
}
