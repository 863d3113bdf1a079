/// What a client asked, reduced to what the preview looks at.
package struct PreviewRequest: Sendable {
    package var method: String
    /// As it stood in the request line: `/2021-01-27/?x=1`.
    package var target: String
    /// The value of the one `Host` field.
    package var host: String?
    package var range: String?

    package init(method: String = "GET", target: String, host: String?, range: String? = nil) {
        self.method = method
        self.target = target
        self.host = host
        self.range = range
    }
}
