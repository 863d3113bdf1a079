import ArchiveModel
import Memo
import Names

/// An issue as its folder has it. Page texts are not kept a second time: they stand in the folder.
///
/// An issue that holds what is withheld is read anew by each process: nothing of that is written down.
struct ReadIssue: KeptStep {
    /// Decides what is written down, and nothing of what is read: it is no part of the key.
    let withholder: Withholder

    func add(to key: inout KeyedHash) {}

    func run(_ folder: ArchiveTree.IssueFolder) -> Diagnosed<IssueDraft> {
        IssueFolderReader.issue(in: folder)
    }

    func addKeys(to read: inout Diagnosed<IssueDraft>, of folder: ArchiveTree.IssueFolder, _ key: KeyedHash) {
        var texts = key
        texts.add(content: read.value.issue.withoutNotes)
        read.value.texts = texts.finish()
    }

    func mayBeWritten(_ read: Diagnosed<IssueDraft>, madeOf folder: ArchiveTree.IssueFolder) -> Bool {
        withholder.isEmpty
            || !read.diagnostics.hasErrors && withholder.leavesAsItIs(read.value, in: folder)
    }

    func restore(_ read: inout Diagnosed<IssueDraft>, from folder: ArchiveTree.IssueFolder) {
        guard read.value.issue.pages.contains(where: \.source.path.isEmpty) else { return }
        let sources = IssueFolderReader.pages(of: folder).value
        for index in read.value.issue.pages.indices {
            let number = read.value.issue.pages[index].id.number
            if let source = sources[number] { read.value.issue.pages[index].source = source }
        }
    }
}

extension IssueDraft: Recordable {
    static var blank: IssueDraft { IssueDraft(issue: .blank, redirects: []) }

    mutating func record(in recording: inout Recording) {
        recording.item(&issue)
        recording.item(&redirects)
        recording.item(&texts)
    }
}

extension Issue {
    /// The same without what editors noted beside its texts.
    fileprivate var withoutNotes: Issue {
        var issue = self
        for index in issue.articles.indices {
            issue.articles[index].annotations = []
            issue.articles[index].topics = []
        }
        for index in issue.pages.indices { issue.pages[index].annotations = [] }
        return issue
    }
}
