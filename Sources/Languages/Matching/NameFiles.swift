/// The files that names in one language of Latin script are found with: `Sources/Languages/<tag>/names`.
package struct NameFiles: Sendable {
    package enum File: String, CaseIterable, Sendable {
        /// Words of our own with their classes; how offices are given and left; words that are written small; names of
        /// people and of places; what was learned.
        case words, offices, common, given, surnames, places, weights
    }

    private let read: @Sendable (File) -> UnsafeBufferPointer<UInt8>

    package init(_ read: @escaping @Sendable (File) -> UnsafeBufferPointer<UInt8>) { self.read = read }

    /// As it is compiled in.
    package subscript(_ file: File) -> UnsafeBufferPointer<UInt8> { read(file) }
}
