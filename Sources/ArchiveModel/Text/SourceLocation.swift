/// A place in a file of the archive, as editors and tools name it: `path:line:column`.
package struct SourceLocation: Hashable, Sendable, Codable {
    /// The path as the user would type it, relative to the archive folder where possible.
    package var path: String
    /// 1-based; 0 when the whole file is meant.
    package var line: Int
    /// 1-based, in UTF-8 bytes of the decoded line; 0 when the whole line is meant.
    package var column: Int
    /// How many UTF-8 bytes of the line are meant; 0 for a point.
    package var length: Int

    /// Of what stands in no file.
    package static let nowhere = SourceLocation("")

    package init(_ path: String, line: Int = 0, column: Int = 0, length: Int = 0) {
        self.path = path
        self.line = line
        self.column = column
        self.length = length
    }
}
