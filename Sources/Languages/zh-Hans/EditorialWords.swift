/// What newspapers write where an article goes on elsewhere.
package enum EditorialWords {
    /// (下转第三版), (上接第一版): how a reference from page to page begins, folded.
    package static let continuations = ["(下转", "(上接"]
}

extension NoteWords {
    package static let chinese = NoteWords(
        misprint: ["原报误", "原报误植", "原报有误", "原报如此", "原文误", "原文有误", "原文如此", "误植"],
        doubtful: ["存疑", "存疑待考", "待考", "待查", "疑误"], lost: ["〔缺〕"])
}
