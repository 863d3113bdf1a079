import ArchiveModel

/// When offices are given and left.
extension LatinOffices {
    /// The last day, month or year that the sentence of a name tells, as EDTF; one without a year is of `issue`.
    func day(around name: LatinName, _ issue: CalendarDate?) -> String? {
        var start = name.range.lowerBound
        while start > 0, !beginsSentence(start) { start -= 1 }
        var end = name.range.upperBound
        while end < tokens.count, !beginsSentence(end), tokens[end].mark != 0x3B { end += 1 }
        return (start..<end).reversed().compactMap { date(at: $0, issue) }.first
    }

    private func date(at index: Int, _ issue: CalendarDate?) -> String? {
        guard tokens[index].isCapital, let month = words.month(tokens[index].hash),
            index == 0 || !words[tokens[index - 1].hash].contains(.since)
        else { return nil }
        let day = number(index + 1).flatMap { (1...31).contains($0) ? $0 : nil }
        let behind = index + (day == nil ? 1 : 2)
        let year = number(behind) ?? number(behind + 1)
        guard
            let stated = year.flatMap({ (1500...2200).contains($0) ? $0 : nil })
                ?? issue.map({ month > $0.month + 2 ? $0.year - 1 : $0.year })
        else { return nil }
        let begin = "\(stated)-\(month < 10 ? "0" : "")\(month)"
        return day.map { "\(begin)-\($0 < 10 ? "0" : "")\($0)" } ?? begin
    }

    /// The number that a token of digits is.
    private func number(_ index: Int) -> Int? {
        guard tokens.indices.contains(index), tokens[index].shape == .digits else { return nil }
        return Int(String(String.UnicodeScalarView(text[tokens[index].start..<tokens[index].end])))
    }
}
