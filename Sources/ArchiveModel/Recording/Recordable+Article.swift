package import Memo

extension Article: Recordable {
    package static var blank: Article { Article(id: .blank, parts: [], paragraphs: []) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&id)
        recording.item(&language)
        recording.item(raw: &kind)
        recording.item(&parts)
        recording.item(&headline)
        recording.item(&kicker)
        recording.item(&subheads)
        recording.item(&byline)
        recording.item(&dateline)
        recording.item(&signedBy)
        recording.item(&signedDate)
        recording.item(&paragraphs)
        recording.item(&continuesTo)
        recording.item(&continuedFrom)
        recording.item(&confidence)
        recording.item(&isRecorded)
        recording.item(&dividedBy)
        recording.item(&isUnlisted)
        recording.item(&mentions)
        recording.item(&annotations)
        recording.item(&omissions)
        recording.item(&topics)
    }
}

extension ArticlePart: Recordable {
    package static var blank: ArticlePart { ArticlePart(page: 0, range: .blank, lines: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&page)
        recording.item(&range)
        recording.item(&lines)
    }
}

extension Subhead: Recordable {
    package static var blank: Subhead { Subhead("", before: 0) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&text)
        recording.item(&before)
    }
}

extension Credit: Recordable {
    package static var blank: Credit { Credit(name: "", role: "") }

    package mutating func record(in recording: inout Recording) {
        recording.item(&name)
        recording.item(&role)
    }
}

extension Paragraph: Recordable {
    package static var blank: Paragraph { Paragraph("", page: 0, lines: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&text)
        recording.item(&emendations)
        recording.item(&seam)
        recording.item(&page)
        recording.item(&lines)
    }
}

extension Seam: Recordable {
    package static var blank: Seam { Seam(offset: 0, fromPage: 0, toPage: 0) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&offset)
        recording.item(&fromPage)
        recording.item(&toPage)
        recording.item(&leaving)
        recording.item(&arriving)
    }
}

extension TextPosition: Recordable {
    package static var blank: TextPosition { TextPosition(block: 0, offset: 0, length: 0) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&block)
        recording.item(&offset)
        recording.item(&length)
    }
}

extension Mention: Recordable {
    package static var blank: Mention {
        Mention(kind: .person, name: "", surface: "", position: .blank, resolution: .unreviewed)
    }

    package mutating func record(in recording: inout Recording) {
        recording.item(numbered: &kind)
        recording.item(&name)
        recording.item(&surface)
        recording.item(&position)
        recording.item(&resolution)
        recording.item(&roles)
        recording.item(&isReporter)
        recording.item(&score)
        recording.item(&evidence)
        recording.item(&rest)
    }
}

extension Mention.Statement: Recordable {
    mutating func record(in recording: inout Recording) {
        recording.item(&stage)
        recording.item(&figures)
        recording.item(&quantity)
        recording.item(&head)
    }
}

extension StatedRole: Recordable {
    package static var blank: StatedRole { "" }

    package mutating func record(in recording: inout Recording) {
        recording.item(&title)
        recording.item(numbered: &standing)
        recording.item(&date)
    }
}

extension StatedStage: Recordable {
    package static var blank: StatedStage { StatedStage(.unsaid, "") }

    package mutating func record(in recording: inout Recording) {
        recording.item(numbered: &kind)
        recording.item(&words)
        recording.item(&period)
    }
}

extension Mention.Resolution: Recordable {
    package static var blank: Mention.Resolution { .unreviewed }

    package mutating func record(in recording: inout Recording) {
        var (record, candidates): (EntityID?, [EntityID])
        switch self {
        case .record(let id): (record, candidates) = (id, [])
        case .undecided(let ids): (record, candidates) = (nil, ids)
        case .unreviewed: (record, candidates) = (nil, [])
        }
        var isUndecided = if case .undecided = self { true } else { false }
        recording.item(&record)
        recording.item(&isUndecided)
        recording.item(&candidates)
        guard recording.isReading else { return }
        self = record.map { .record($0) } ?? (isUndecided ? .undecided(candidates) : .unreviewed)
    }
}

extension Mention.Quantity: Recordable {
    package static var blank: Mention.Quantity {
        Mention.Quantity(value: "", unit: nil, measure: .actual, period: nil)
    }

    package mutating func record(in recording: inout Recording) {
        recording.item(&value)
        recording.item(&upper)
        recording.item(&unit)
        recording.item(numbered: &measure)
        recording.item(numbered: &bound)
        recording.item(&period)
        recording.item(&scope)
    }
}

// MARK: What editors wrote

extension NoteID: Recordable {
    package static var blank: NoteID { NoteID("") }

    package mutating func record(in recording: inout Recording) {
        var text = description
        recording.item(&text)
        if recording.isReading { self = NoteID(text) }
    }
}

extension Annotation: Recordable {
    package static var blank: Annotation { Annotation(id: .blank, body: .blank, location: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&id)
        recording.item(&anchor)
        recording.item(&correction)
        recording.item(&author)
        recording.item(&date)
        recording.item(&body)
        recording.item(&location)
        recording.item(&topics)
    }
}

extension TextAnchor: Recordable {
    package static var blank: TextAnchor { TextAnchor(quote: "", state: .orphan, position: nil) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&quote)
        recording.item(&prefix)
        recording.item(&suffix)
        recording.item(raw: &state)
        recording.item(&position)
        recording.item(&score)
        recording.item(&candidates)
    }
}

extension Correction: Recordable {
    package static var blank: Correction { Correction(state: .doubtful, change: .lostText) }

    package mutating func record(in recording: inout Recording) {
        recording.item(raw: &state)
        recording.item(&change)
        recording.item(&isMade)
        recording.item(&reason)
    }
}

extension Correction.Reason: Recordable {
    package static var blank: Self { .overprinted }

    package mutating func record(in recording: inout Recording) { recording.item(raw: &self) }
}

extension Omission: Recordable {
    package static var blank: Omission { Omission(page: 0, line: 0, runs: []) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&page)
        recording.item(&line)
        recording.item(&runs)
    }
}

extension Omission.Run: Recordable {
    package static var blank: Omission.Run { Omission.Run(printed: "", kept: "") }

    package mutating func record(in recording: inout Recording) {
        recording.item(&printed)
        recording.item(&kept)
    }
}

extension Correction.Change: Recordable {
    package static var blank: Correction.Change { .lostText }

    package mutating func record(in recording: inout Recording) {
        var kind = 0
        var (before, after) = ("", "")
        switch self {
        case .replace(let old, let new): (before, after) = (old, new)
        case .splitParagraph: kind = 1
        case .joinParagraphs: kind = 2
        case .lostText: kind = 3
        }
        recording.item(&kind)
        recording.item(&before)
        recording.item(&after)
        guard recording.isReading else { return }
        self =
            switch kind {
            case 0: .replace(old: before, new: after)
            case 1: .splitParagraph
            case 2: .joinParagraphs
            default: .lostText
            }
    }
}

extension Emendation: Recordable {
    package static var blank: Emendation {
        Emendation(offset: 0, length: 0, state: .doubtful, printed: "", proposed: "", note: .blank)
    }

    package mutating func record(in recording: inout Recording) {
        recording.item(&offset)
        recording.item(&length)
        recording.item(raw: &state)
        recording.item(&printed)
        recording.item(&proposed)
        recording.item(&note)
        recording.item(&reason)
    }
}
