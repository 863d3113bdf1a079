/// What the user chose for a build.
package struct BuildOptions: Sendable {
    package var content: String
    package var output: String
    /// The folder that holds themes, when the usual places are not to be searched.
    package var themeFolder: String?
    /// How many files are rendered at once.
    package var threads: Int

    /// Whether warnings keep the old site in place, as errors do.
    package var isStrict = false
    /// How long to wait for another build into the same folder.
    package var patience: Duration = .seconds(600)

    package init(content: String, output: String, themeFolder: String? = nil, threads: Int = 2) {
        self.content = content
        self.output = output
        self.themeFolder = themeFolder
        self.threads = threads
    }
}

/// How far a build is.
package enum BuildProgress: Equatable, Sendable {
    /// A stage begins; `total` steps, or 0 when they cannot be counted.
    case stage(String, total: Int)
    case advanced(Int)
}
