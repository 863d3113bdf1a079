import ArchiveModel
import Memo
import Names

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
    var withoutNotes: Issue {
        var issue = self
        for index in issue.articles.indices { issue.articles[index].annotations = [] }
        for index in issue.pages.indices { issue.pages[index].annotations = [] }
        return issue
    }

    /// Gives every page that comes from a memo its source again.
    mutating func restoreSources(from folder: ArchiveTree.IssueFolder) {
        guard pages.contains(where: \.source.path.isEmpty) else { return }
        let sources = IssueFolderReader.pages(of: folder).value
        for index in pages.indices {
            if let source = sources[pages[index].id.number] { pages[index].source = source }
        }
    }
}

extension Memo {
    /// Of an issue, or its texts, with names.
    func key(of issue: ContentHash, with names: ContentHash) -> ContentHash {
        var key = key(of: "with names")
        key.add(issue)
        key.add(names)
        return key.finish()
    }
}

extension KeyedHash {
    mutating func add(_ file: ArchiveFile) {
        add(file.path)
        add(file.bytes)
    }

    mutating func add(_ files: [ArchiveFile]) {
        add(files.count)
        for file in files { add(file) }
    }

    /// What is withheld, and the records that therefore are not published.
    mutating func add(_ withheld: [ArchiveFile], _ gone: [EntityID: String]) {
        add(withheld)
        add(gone.count)
        for (id, name) in gone.sorted(by: { $0.key < $1.key }) {
            add(id.description)
            add(name)
        }
    }

    /// Everything that the files of a site are searched for.
    mutating func add(_ words: WithheldWords) {
        add(words.names.count)
        for name in words.names {
            add(name.text)
            add(name.article?.description ?? "")
            add(name.file)
        }
        add(words.records.count)
        for record in words.records {
            add(record.id.description)
            add(record.file)
        }
        add(words.texts.count)
        for text in words.texts {
            add(text.headline ?? "")
            add(text.file)
            add(text.runs.count)
            for run in text.runs.sorted() { add(run) }
        }
    }

    /// Every written name with what it may mean.
    mutating func add(_ lexicon: Lexicon) {
        add(lexicon.forms.count)
        for form in lexicon.forms {
            add(form.text)
            add(form.records.count)
            for id in form.records {
                add(id.kind.folder)
                add(id.slug)
            }
            add(form.decisions.count)
            for decision in form.decisions {
                add("\(decision.scope)")
                add(decision.before)
                add(decision.after)
                add("\(decision.verdict)")
            }
        }
    }
}
