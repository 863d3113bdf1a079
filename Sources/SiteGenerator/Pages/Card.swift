import ArchiveModel
import Markup

/// The picture by which a page is known where somebody passes its address on: 1200 by 630, words of the page in its own
/// type, as SVG.
struct Card {
    /// The paper's name, and what the archive's title adds to it.
    var brand: String
    var rest: String?
    var folio: String
    var kicker: String?
    /// The headline, or a name: its lines break between these before they break anywhere else.
    var phrases: [String]
    var deck: String?
    var language: PaperLanguage
    /// A name is set larger than a headline.
    var isName = false

    static let (width, height) = (1200, 630)
    private static let edge = 64
    private static let room = width - 2 * edge
    /// What stands above the words: brand, folio, thick and thin line.
    private static let top = 140
    private static let foot = 590

    var svg: [UInt8] {
        let style = TextStyle.of(language)
        var output = Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" \
            xml:lang="\(language.tag)"><rect width="1200" height="630" fill="#f1f0ea"/>\
            <path d="M64 114h1072v4H64zM64 122h1072v1H64z" fill="#1f1e1b"/>

            """.utf8)
        let small = kicker == nil ? 0 : 54
        let below = deck == nil ? 0 : 54
        let sizes = (isName ? [144, 120, 100] : []) + [84, 72, 60, 50, 42]
        let title = CardLines.fitting(
            phrases, width: Self.room, height: Self.foot - Self.top - small - below, sizes: sizes, in: style)
        let leading = CardLines.leading(title.size)
        let first = Self.foot - below - leading * (title.lines.count - 1)
        head(style, to: &output)
        if let kicker {
            let line = CardLines.one(kicker, width: Self.room, size: 30, in: style)
            text(line, y: first - title.size - 14, size: 30, fill: "#59564e", to: &output)
        }
        for (number, line) in title.lines.enumerated() {
            text(line, y: first + number * leading, size: title.size, isBold: true, to: &output)
        }
        if let deck {
            text(
                CardLines.one(deck, width: Self.room, size: 30, in: style), y: Self.foot, size: 30,
                to: &output)
        }
        return output + "</svg>\n".utf8
    }

    /// Brand and folio stand in one line as long as both have room.
    private func head(_ style: TextStyle, to output: inout [UInt8]) {
        let folio = CardLines.one(folio, width: Self.room / 2, size: 21, in: style)
        let left = Self.room - CardLines.width(folio) * 21 / 1000 - 24
        let brand = CardLines.one(brand, width: left, size: 30, in: style)
        text(brand, y: 90, size: 30, isBold: true, and: rest(behind: brand, left), to: &output)
        text(folio, y: 90, size: 21, fill: "#59564e", isAtEnd: true, to: &output)
    }

    private func rest(behind brand: String, _ left: Int) -> String? {
        guard let rest, CardLines.width(brand + " " + rest) * 30 / 1000 <= left else { return nil }
        return rest
    }

    private func text(
        _ words: String, y: Int, size: Int, fill: String = "#1f1e1b", isBold: Bool = false,
        and rest: String? = nil,
        isAtEnd: Bool = false, to output: inout [UInt8]
    ) {
        let place = isAtEnd ? "x=\"\(Self.width - Self.edge)\" text-anchor=\"end\"" : "x=\"\(Self.edge)\""
        let weight = isBold ? " font-weight=\"700\"" : ""
        output +=
            "<text \(place) y=\"\(y)\" font-size=\"\(size)\"\(weight) fill=\"\(fill)\" font-family=\"\(faces)\">"
            .utf8
        append(words, to: &output)
        if let rest {
            output += "<tspan dx=\"12\" font-weight=\"400\" fill=\"#59564e\">".utf8
            append(rest, to: &output)
            output += "</tspan>".utf8
        }
        output += "</text>\n".utf8
    }

    /// Text as XML bears it.
    private func append(_ words: String, to output: inout [UInt8]) {
        let scalars = words.unicodeScalars.filter {
            $0.value >= 0x20 && $0.value != 0x7F && $0.value < 0xFFFE
        }
        HTML.append(String(String.UnicodeScalarView(scalars)), to: &output)
    }

    /// Those of the style sheet that are free.
    private var faces: String {
        TextStyle.of(language).hasBlanks
            ? "Charter, 'Source Serif 4', 'Noto Serif', 'Liberation Serif', 'DejaVu Serif', serif"
            : "'Source Han Serif', 'Noto Serif CJK SC', 'Noto Serif SC', serif"
    }
}
