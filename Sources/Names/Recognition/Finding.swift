import Languages

/// A supposed mention of a place, an organisation, a project or an indicator before names are decided.
struct Finding: Hashable, Sendable {
    var range: Range<Int>
    /// 0…1.
    var score: Double
    /// The name where it is not the words of the range.
    var name: [Unit]?
    var evidence: String
}

extension [Finding] {
    /// In order of place, without those that overlap a longer one.
    func outermost() -> [Finding] {
        let sorted = sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var kept: [Finding] = []
        for finding in sorted {
            if let last = kept.last, last.range.overlaps(finding.range) {
                if finding.range.count > last.range.count { kept[kept.count - 1] = finding }
            } else {
                kept.append(finding)
            }
        }
        return kept
    }
}

extension Finding {
    /// Whether a place is a thing that can be built, not a region.
    func isBuilt(in units: [Unit]) -> Bool {
        let ending = PlaceWords.features.length(in: units, endingAt: range.upperBound)
        return ending > 0 && ending < range.count
    }
}
