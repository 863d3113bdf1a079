/// What reports begin with: 本报讯, 新华社某地1月5日电.
struct DatelineWords: Sendable {
    /// 人物：, 根据《: what begins a story without a dateline.
    let openers: Words
    let ownDatelines: Words
    let agencies: Words
    let ownPaper: Words
    /// What names of newspapers end with.
    let papers: Marks
    /// What the dateline of an agency ends with.
    let wires: Marks
    /// What the names of those who send reports end with: 某某网, 某某社.
    let senders: Marks
    /// What every dateline of the paper itself or of an agency holds.
    let reporting: Marks
    let reporters: Words
    /// What the title of a text in a frame ends with, which is no dateline: 【记者手记】.
    let notes: Words
}

/// The words of a jump line, which says where a report goes on or comes from ("continued on page 3").
struct JumpWords: Sendable {
    /// What stands right before the page, anywhere in a line.
    let leaving: Words
    let arriving: Words
    /// The same, in a line that says nothing else.
    let leavingAlone: Words
    let arrivingAlone: Words
    /// What a line that continues another page begins with.
    let arrivals: Words
    /// What stands before the name of what goes on, and between that name and the page: See COUNCIL, Page 2.
    let naming: Words
    let behindName: Words
    /// Behind the page: Col. 4.
    let columns: Words
    /// How a message says that a report goes on, and comes from, a page.
    let shownLeaving: String
    let shownArriving: String
    /// Between those words and the page.
    let shownBlank: String

    /// The words of two languages; a message is written in the first.
    static func + (one: Self, other: Self) -> Self {
        Self(
            leaving: one.leaving + other.leaving, arriving: one.arriving + other.arriving,
            leavingAlone: one.leavingAlone + other.leavingAlone,
            arrivingAlone: one.arrivingAlone + other.arrivingAlone,
            arrivals: one.arrivals + other.arrivals, naming: one.naming + other.naming,
            behindName: one.behindName + other.behindName, columns: one.columns + other.columns,
            shownLeaving: one.shownLeaving, shownArriving: one.shownArriving, shownBlank: one.shownBlank)
    }
}
