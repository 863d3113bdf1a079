import Languages

/// What the words around say about a supposed place.
extension PlaceGuesser {
    struct Surroundings {
        let units: MarkedText
        let suffix: Range<Int>

        /// What speaks most for the place whose stem this is.
        func feature(of stem: Range<Int>) -> NameFeature? {
            let start = stem.lowerBound
            if isSide { return .sideBehind }
            if PlaceWords.roads.contains(units[suffix]) {
                if isJoining || isJoined(start) { return .roadBeside }
                if start > 0, isReached(start) { return .wayBefore }
            }
            return start > 0 && endsRegion(start) ? .regionBefore : nil
        }

        /// 莲花山|脚下
        private var isSide: Bool {
            suffix.count == 1 && suffix.upperBound < units.count
                && (PlaceWords.sides.contains(units[suffix.upperBound])
                    || PlaceWords.shored.contains(units[suffix])
                        && PlaceWords.banks.contains(units[suffix.upperBound]))
        }

        /// 建国路与|文化街
        private func isJoined(_ start: Int) -> Bool {
            guard start > 1 else { return false }
            let mark = units[start - 1]
            return
                (Particle.joins(mark) || mark == Particle.until || mark == NamePunctuation.enumeration)
                && PlaceWords.roads.length(in: units, endingAt: start - 1) > 0
        }

        /// 建国路|与文化街
        private var isJoining: Bool {
            let end = suffix.upperBound
            guard end + 3 < units.count, Particle.joins(units[end]) else {
                return false
            }
            return ((end + 3)...min(end + 6, units.count)).contains {
                PlaceWords.roads.length(in: units, endingAt: $0) > 0
            }
        }

        /// 绕行|建设路
        private func isReached(_ start: Int) -> Bool {
            PlaceWords.approaches.length(in: units, endingAt: start) > 1
        }

        /// 临江县|苇沙河镇
        private func endsRegion(_ start: Int) -> Bool {
            PlaceWords.isRegion(units[start - 1]) && start > 2
                && UnitShape.of(units[start - 2]) == .han && UnitShape.of(units[start - 3]) == .han
        }
    }

    /// 凌源市|三十家子镇: longer names and such with numbers, only behind the place that they lie in.
    func addChained(in units: MarkedText, to candidates: inout [NameCandidate]) {
        for index in units.indices.dropFirst() where endsPlace(index, units) {
            guard index + 3 < units.count else { continue }
            addPart(of: index + 1, in: units, to: &candidates)
            for end in (index + 4)..<max(index + 5, min(index + 8, units.count + 1)) where end <= units.count
            {
                let stem = (index + 1)..<(end - 1)
                guard PlaceWords.isSettlement(units[end - 1]) else { continue }
                if weights.counts(.chained), isChainable(units[stem]),
                    PlaceWords.known.length(in: units, at: stem.lowerBound) < 2
                {
                    let cost = 6 + 5 * Float(min(stem.count, 3))
                    candidates.append(
                        NameCandidate(
                            stem.lowerBound..<end, cost: cost, classes: .place, features: [.chained],
                            shape: .beforeUnit))
                }
                break
            }
        }
    }

    private func endsPlace(_ index: Int, _ units: MarkedText) -> Bool {
        guard UnitShape.of(units[index - 1]) == .han, UnitShape.of(units[index]) == .han else { return false }
        return PlaceWords.isRegion(units[index]) && index > 1 && UnitShape.of(units[index - 2]) == .han
            || units.endsLonger(.places, at: index + 1)
    }

    /// 梅县|雁洋沟的, 石首|天鹅洲。: what lies in a place, up to a mark or 的.
    private func addPart(of start: Int, in units: MarkedText, to candidates: inout [NameCandidate]) {
        let end = start + 3
        guard weights.counts(.partOfPlace), end <= units.count,
            PlaceWords.hamlets.contains(units[end - 1]) || PlaceWords.parts.contains(units[end - 1]),
            end == units.count || UnitShape.of(units[end]) == .punctuation || units[end] == Particle.of,
            units[start..<end].allSatisfy({ UnitShape.of($0) == .han }),
            units.word(at: start..<end) == nil,
            units.word(at: (start + 1)..<end) == nil,
            !units[start..<end].contains(where: {
                PlaceWords.openers.contains($0) || PlaceWords.innerVerbs.contains($0)
            })
        else { return }
        candidates.append(
            NameCandidate(
                start..<end, cost: 17, classes: .place, features: [.partOfPlace], shape: .beforeUnit))
    }

    /// 西吉尔镇, 扎波罗热州: three to six characters written by sound before a unit.
    func addSounded(in units: MarkedText, to candidates: inout [NameCandidate]) {
        guard weights.counts(.soundedPlace) else { return }
        for end in units.indices.dropFirst(3) where PlaceWords.soundedUnits.contains(units[end]) {
            var stem = units[..<end].suffix(7).reversed().prefix { PersonTables.isSound($0) }.count
            // 乌鲁木齐|沙依巴克区
            while stem > 2,
                let known = (max(0, end - stem - 3)..<end).first(where: { begin in
                    let length = PlaceWords.known.length(in: units, at: begin)
                    return length > 1 && begin + length > end - stem && begin + length < end - 1
                })
            {
                stem = end - known - PlaceWords.known.length(in: units, at: known)
            }
            guard (3...6).contains(stem), !PersonWords.followers.contains(units[end - stem]),
                !beginsWord(end, units),
                !((end - stem)..<end).contains(where: {
                    let length = PlaceWords.known.length(in: units, at: $0)
                    return length > 1 && $0 + length <= end
                })
            else { continue }
            candidates.append(
                NameCandidate(
                    (end - stem)..<(end + 1), cost: 13 + 2 * Float(stem), classes: .place,
                    features: [.soundedPlace], shape: .soundedPlace))
        }
    }

    /// 十个村, 三大镇
    func isCount(_ words: ArraySlice<Unit>) -> Bool {
        guard let first = words.first, ChineseNumber.isDigit(first) else { return false }
        return QuantityWords.counters.contains(words[words.startIndex + 1])
    }

    private func isChainable(_ words: ArraySlice<Unit>) -> Bool {
        (2...5).contains(words.count)
            && !words.dropLast().contains(where: { PlaceWords.innerUnits.contains($0) })
            && words.allSatisfy { UnitShape.of($0) == .han }
            && !words.contains { PlaceWords.openers.contains($0) || PlaceWords.innerVerbs.contains($0) }
            && !PlaceWords.generic.contains(words)
            && (words.count > 3 || words.contains(where: ChineseNumber.isDigit))
            && PlaceWords.generic.length(in: Array(words), at: 0) < 2
            && !isCount(words)
    }
}
