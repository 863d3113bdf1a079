import Languages

/// A supposed mention of a place, an organisation or a project before names are decided, and why it is one.
struct Finding: Hashable, Sendable {
    var range: Range<Int>
    var feature: NameFeature
}

extension [Finding] {
    /// Those whose reason counts, in order of place, without those that overlap a longer one.
    func outermost(_ weights: NameWeights) -> [Finding] {
        let sorted = filter { weights.counts($0.feature) }.sorted {
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
    func isBuilt(in units: MarkedText) -> Bool {
        let ending = PlaceWords.features.length(in: units, endingAt: range.upperBound)
        return ending > 0 && ending < range.count
    }
}
