import Languages

/// What places are called for short.
extension PlaceWords {
    private static let droppable = ["市", "县"].map { StaticUnits(stringLiteral: $0).units }
    private static let shortened: [([Unit], [Unit])] = [
        ("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"), ("经济开发区", "经开区"),
    ].map { (StaticUnits(stringLiteral: $0.0).units, StaticUnits(stringLiteral: $0.1).units) }

    /// 东丰 for 东丰县, 高新区 for a zone of high technology.
    static func shortForms(of place: [Unit]) -> [[Unit]] {
        var forms: [[Unit]] = []
        for ending in droppable
        where place.has(ending, endingAt: place.count) && place.count - ending.count >= 2 {
            if place.count - ending.count <= 3 { forms.append(Array(place.dropLast(ending.count))) }
        }
        for (long, short) in shortened where place.has(long, endingAt: place.count) { forms.append(short) }
        return forms
    }
}
