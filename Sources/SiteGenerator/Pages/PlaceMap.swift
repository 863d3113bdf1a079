import ArchiveModel
import Markup

/// A drawn map: the place and those around it, wherever records give coordinates.
struct PlaceMap {
    let site: SiteContext
    let path: String
    let entity: Entity

    /// Small, so that the labels can still be read when a phone shows all of it.
    private static let (width, height, edge) = (400.0, 280.0, 36.0)
    /// A degree of latitude.
    private static let kilometres = 111.2
    /// Places on one map beside the one that it is of.
    private static let most = 40

    /// `map` is missing unless the place and at least one other have coordinates.
    var values: TemplateObject { ["map": map ?? .missing] }

    private var map: TemplateValue? {
        guard entity.id.kind == .place, let centre = entity.coordinates else { return nil }
        let family = neighbours.compactMap { site.entity($0) }
        guard !family.isEmpty else { return nil }
        let all = [entity] + family
        let points = all.compactMap { place in place.coordinates.map { project($0, around: centre) } }
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return nil
        }
        let scale = min(
            (Self.width - 2 * Self.edge) / max(right - left, 1e-6),
            (Self.height - 2 * Self.edge) / max(bottom - top, 1e-6))
        let shift = (
            x: (Self.width - (right - left) * scale) / 2, y: (Self.height - (bottom - top) * scale) / 2
        )
        let spots = points.map { point in
            (
                x: Int(((point.x - left) * scale + shift.x).rounded()),
                y: Int(((point.y - top) * scale + shift.y).rounded())
            )
        }
        let heights = LabelPlacement.heights(of: spots, line: 18)
        let places = all.indices.map { index -> TemplateValue in
            let (place, (x, y)) = (all[index], spots[index])
            let isRight = x > Int(Self.width) * 3 / 4
            return .object([
                "x": .number(x), "y": .number(y), "label_x": .number(isRight ? x - 10 : x + 10),
                "label_y": .number(heights[index] + 5), "at_end": .flag(isRight), "name": .text(place.name),
                "is_self": .flag(place.id == entity.id),
                "href": .text(Address.link(from: path, to: Address.path(of: place.id))),
            ])
        }
        let bar = Self.bar(scale: scale)
        return .object([
            "width": .number(Int(Self.width)), "height": .number(Int(Self.height) + 24),
            "places": .list(places),
            "bar": .number(bar.length), "bar_y": .number(Int(Self.height)),
            "distance": .text(site.locale.text("kilometres", bar.kilometres)),
            "datum": .text(centre.datum),
            "coordinates": .text(
                "\(degrees(centre.latitude))° N, \(degrees(centre.longitude))° E"),
        ])
    }

    /// The longest round distance that a quarter of the map holds, at `scale` units to a degree; at least a kilometre.
    private static func bar(scale: Double) -> (length: Int, kilometres: Int) {
        let unit = scale / kilometres
        let rounds = [1, 10, 100, 1000].flatMap { [$0, 2 * $0, 5 * $0] }
        let distance = rounds.last { Double($0) * unit <= width / 4 } ?? 1
        return (Int((Double(distance) * unit).rounded()), distance)
    }

    /// Of what it lies in, what lies in it and what lies beside it, the first places that have coordinates.
    private var neighbours: [EntityID] {
        let within = entity.within.flatMap { site.entity($0) }.flatMap { $0.coordinates == nil ? nil : $0.id }
        let inside = site.index.mapped[entity.id, default: []].prefix(Self.most)
        let beside = entity.within.map { site.index.mapped[$0, default: []].prefix(Self.most + 1) } ?? []
        var seen: Set<EntityID> = [entity.id]
        let all = [within].compactMap { $0 } + inside + beside
        return Array(all.filter { $0.kind == .place && seen.insert($0).inserted }.prefix(Self.most))
    }

    /// Equirectangular, in degrees of latitude; south is down. Good for a prefecture, not for a continent.
    private func project(_ place: Coordinates, around centre: Coordinates) -> (x: Double, y: Double) {
        (place.longitude * Self.cosine(ofDegrees: centre.latitude), -place.latitude)
    }

    /// Taylor's series: five places are right up to 90°, and no library is needed.
    private static func cosine(ofDegrees degrees: Double) -> Double {
        let square = (degrees * .pi / 180) * (degrees * .pi / 180)
        var (term, sum) = (1.0, 1.0)
        for step in stride(from: 2.0, through: 14, by: 2) {
            term *= -square / (step * (step - 1))
            sum += term
        }
        return sum
    }

    private func degrees(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 10_000).rounded())
        let fraction = String(hundredths % 10_000 + 10_000).dropFirst()
        return "\(value < 0 ? "-" : "")\(hundredths / 10_000).\(fraction)"
    }
}
