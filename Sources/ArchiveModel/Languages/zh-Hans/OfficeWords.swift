/// What the titles of offices are made of.
enum OfficeWords {
    /// What the title of an office ends with that one person holds at a time.
    static let heads = ["长", "书记", "主任", "主席", "总理", "总统", "经理", "总裁"]
    /// What the title of a deputy holds.
    static let deputy: Character = "副"
}
