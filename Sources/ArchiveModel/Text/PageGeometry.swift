/// Where on the sheet the lines and words of a page stand.
///
/// All lengths are in the units of the source, which differ between formats and even between files: rules compare them
/// with each other, never with a number.
package struct PageGeometry: Hashable, Sendable {
    /// A rectangle, from the top left corner of the sheet.
    package struct Box: Hashable, Sendable {
        package var left: Float
        package var top: Float
        package var width: Float
        package var height: Float

        package init(left: Float, top: Float, width: Float, height: Float) {
            self.left = left
            self.top = top
            self.width = width
            self.height = height
        }

        package var right: Float { left + width }
        package var bottom: Float { top + height }
    }

    package struct Word: Hashable, Sendable {
        /// In bytes of the page's text.
        package var range: Range<Int>
        package var box: Box
        /// From 0 to 1; `nil` when the source does not say.
        package var confidence: Float?

        package init(range: Range<Int>, box: Box, confidence: Float? = nil) {
            self.range = range
            self.box = box
            self.confidence = confidence
        }
    }

    package struct Line: Hashable, Sendable {
        package var box: Box
        /// The block of the page that holds it, counted from 0 in the order of the file; blank lines stand between blocks.
        package var block: Int
        /// The size of its type in points; `nil` when the source does not say.
        package var size: Float?
        package var isBold: Bool
        package var words: [Word]

        package init(box: Box, block: Int, size: Float? = nil, isBold: Bool = false, words: [Word] = []) {
            self.box = box
            self.block = block
            self.size = size
            self.isBold = isBold
            self.words = words
        }
    }

    /// Of the sheet.
    package var width: Float
    package var height: Float
    /// One for each line of the page's text; `nil` for the blank lines between blocks.
    package var lines: [Line?]

    package init(width: Float, height: Float, lines: [Line?]) {
        self.width = width
        self.height = height
        self.lines = lines
    }

    /// The same with no more than the lines: words weigh five times as much as the text.
    package var withoutWords: PageGeometry {
        var copy = self
        for index in copy.lines.indices { copy.lines[index]?.words = [] }
        return copy
    }
}
