package import ArchiveModel
package import Memo
package import Publishing

/// The files of a site, by path.
package struct LiveSite: Sendable {
    private let renditions: [Rendition]
    private let layout: Layout
    /// Finds files that only looking for them makes known.
    private let further: @Sendable (String) -> Rendition?

    struct Layout: Sendable {
        /// Into `renditions`.
        var places: [String: Int]
        var errors: [Diagnostic]
    }

    /// Where the file of each path stands, and which of them cannot be served.
    struct FindPlaces: Step {
        func run(_ paths: [String]) -> Layout {
            Layout(
                places: Dictionary(
                    paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
                errors: Addresses.check(paths))
        }
    }

    /// `memo` may know the same paths from the site before.
    package init(
        _ renditions: [Rendition], memo: Memo = Memo(),
        further: @escaping @Sendable (String) -> Rendition? = { _ in nil }
    ) {
        self.renditions = renditions
        self.further = further
        layout = memo.run(FindPlaces(), on: renditions.map(\.path)).value
    }

    /// An error for each path that cannot be served.
    package var addressErrors: [Diagnostic] { layout.errors }

    package var count: Int { layout.places.count }

    package subscript(path: String) -> Rendition? {
        layout.places[path].map { renditions[$0] } ?? further(path)
    }
}
