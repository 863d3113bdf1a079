import Languages

/// People who are not called by their whole names.
extension PersonGuesser {
    /// 金小姐, 张大爷: no name that a reader could look up, yet no other words.
    func addAddressed(_ start: Int, surname: Int, of units: MarkedText, to candidates: inout [NameCandidate])
    {
        guard surname > 0, units.begins(.addresses, at: start + surname) else { return }
        let length = PersonWords.addresses.length(in: units, at: start + surname)
        candidates.append(
            NameCandidate(start..<(start + surname + length), cost: 12, classes: .noun, shape: .words))
    }

    /// 光谷某|科技公司
    private func isBodyWithheld(_ end: Int, _ units: MarkedText) -> Bool {
        [OrganisationWords.trades, OrganisationWords.bodies, PlaceWords.dwellings].contains {
            $0.length(in: units, at: end) > 1
        }
    }

    /// 李某, 王某某.
    func addMasked(_ start: Int, surname: Int, of units: MarkedText, to candidates: inout [NameCandidate]) {
        let mask = PersonWords.withheld
        let count = units[(start + surname)...].prefix(3).prefix { $0 == mask }.count
        // 北京军区|某部
        guard count > 0, weights.counts(.masked),
            !units.has(PersonWords.unitWithheld, at: start + surname + count),
            !isBodyWithheld(start + surname + count, units)
        else { return }
        let range = start..<(start + surname + count)
        candidates.append(
            NameCandidate(range, cost: 8, classes: .person, features: [.masked], shape: .masked))
        // 王某花: the last character is told.
        let end = range.upperBound
        guard count == 1, end < units.count,
            PersonTables.givenCost(units[end]) < (isBounded(end + 1, units) ? 8 : 6),
            !PersonWords.followers.contains(units[end]),
            units.longestWord(at: end).map({ $0.length < 2 }) ?? true
        else { return }
        candidates.append(
            NameCandidate(start..<(end + 1), cost: 9, classes: .person, features: [.masked], shape: .masked))
    }
}
