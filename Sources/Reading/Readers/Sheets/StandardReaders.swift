extension PageReaders {
    /// A new format is a file beside these, and its reader here.
    package static let standard = PageReaders(
        PlainTextReader(), AltoReader(), PageXMLReader(), HOCRReader(), AbbyyReader(), LayoutXHTMLReader())
}
