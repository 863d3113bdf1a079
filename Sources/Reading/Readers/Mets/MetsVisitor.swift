import ArchiveModel

/// Makes a document of the elements of a METS file.
final class MetsVisitor: XMLVisitor {
    // Named as in the files.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    private enum Name: Int, CaseIterable {
        case div, area, fptr, file, FLocat, structMap, smLink, smLinkGrp, smLocatorLink, smArcLink,
            dateIssued, mets
        case TYPE, ID, ORDER, ORDERLABEL, LABEL, FILEID, BEGIN, END, COORDS, SHAPE, MIMETYPE, href, from, to,
            label
        case OBJID
    }

    private(set) var document: MetsDocument
    private var open: [Int] = []
    private var file: (id: String, mime: String)?
    private var locators: [String: String] = [:]
    private var isDate = false
    private var date = ""

    init(_ document: MetsDocument) {
        self.document = document
        super.init(names: Name.allCases.map { "\($0)" })
    }

    override func start(_ name: Int?, _ tag: XMLTag) {
        switch name.flatMap(Name.init) {
        case .div: beginDivision(tag)
        case .fptr, .area: point(tag)
        case .file: file = (string(.ID, tag) ?? "", string(.MIMETYPE, tag)?.lowercased() ?? "")
        case .FLocat: locate(tag)
        case .structMap:
            open = []
            document.structures.append((string(.TYPE, tag)?.lowercased() ?? "", -1))
        case .smLink: link(string(.from, tag), string(.to, tag))
        case .smLinkGrp: locators = [:]
        case .smLocatorLink:
            if let label = string(.label, tag), let id = string(.href, tag) { locators[label] = id }
        case .smArcLink:
            link(string(.from, tag).flatMap { locators[$0] }, string(.to, tag).flatMap { locators[$0] })
        case .dateIssued: isDate = document.date == nil
        case .mets:
            labelled = [string(.LABEL, tag), string(.OBJID, tag)].compactMap(\.self)
        default: break
        }
    }

    private var labelled: [String] = []

    override func end(_ name: Int?) {
        switch name.flatMap(Name.init) {
        case .div: open.removeLast()
        case .dateIssued:
            if isDate { document.date = WrittenDay.first(in: date) }
            (isDate, date) = (false, "")
        case .mets:
            document.date = document.date ?? labelled.lazy.compactMap(WrittenDay.first).first
            document.structures.removeAll { $0.root < 0 }
        default: break
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isDate, date.utf8.count < 200 { date += String(decoding: bytes, as: UTF8.self) }
    }

    private func string(_ name: Name, _ tag: XMLTag) -> String? { tag.string(name.rawValue) }

    private func beginDivision(_ tag: XMLTag) {
        let type = string(.TYPE, tag)?.lowercased() ?? ""
        let orderLabel = string(.ORDERLABEL, tag)?.trimmed
        let division = MetsDocument.Division(
            type: type.split(separator: ":").last.map(String.init) ?? type, id: string(.ID, tag),
            order: string(.ORDER, tag).flatMap { Int($0) },
            label: orderLabel?.isEmpty == true ? nil : orderLabel)
        let index = document.divisions.count
        document.divisions.append(division)
        if let parent = open.last {
            document.divisions[parent].children.append(index)
        } else if let last = document.structures.indices.last, document.structures[last].root < 0 {
            document.structures[last].root = index
        }
        open.append(index)
    }

    private func point(_ tag: XMLTag) {
        guard let division = open.last, let file = string(.FILEID, tag) else { return }
        let corners = string(.COORDS, tag)?.split(separator: ",").map {
            Float($0.filter { !$0.isWhitespace })
        }
        var box: PageGeometry.Box?
        if let corners, corners.count == 4, string(.SHAPE, tag)?.uppercased() ?? "RECT" == "RECT" {
            box = PageGeometry.Box(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3])
        }
        document.divisions[division].areas.append(
            MetsDocument.Area(file: file, begin: string(.BEGIN, tag), end: string(.END, tag), box: box))
    }

    private func locate(_ tag: XMLTag) {
        guard let file, let address = string(.href, tag) else { return }
        let path = MetsPath.path(of: address)
        let name = path.lowercased()
        let rank: Int
        if file.mime.hasPrefix("image/") || file.mime == "application/pdf" {
            return
        } else if name.hasSuffix(".xml") || name.hasSuffix(".alto") || file.mime.contains("xml") {
            rank = 0
        } else if [".hocr", ".html", ".htm", ".xhtml"].contains(where: name.hasSuffix)
            || file.mime == "text/html"
        {
            rank = 1
        } else if name.hasSuffix(".txt") || file.mime == "text/plain" {
            rank = 2
        } else {
            return
        }
        document.files[file.id] = MetsDocument.TextFile(path: path, rank: rank)
    }

    private func link(_ from: String?, _ to: String?) {
        guard let from, let to else { return }
        let ids = [from, to].map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
        document.links[ids[0], default: []].append(ids[1])
    }
}

/// Addresses of files as METS has them.
enum MetsPath {
    /// Relative to the METS file, without scheme: `file://./ALTO/1.xml` is `ALTO/1.xml`.
    static func path(of address: String) -> String {
        var path = Substring(address.trimmed)
        for scheme in ["file:///", "file://", "file:"] where path.lowercased().hasPrefix(scheme) {
            path = path.dropFirst(scheme.count)
            break
        }
        let parts = path.replacing("\\", with: "/").split(separator: "/")
        return (String(decoding: unescaped(parts.filter { $0 != "." }.joined(separator: "/")), as: UTF8.self))
    }

    private static func unescaped(_ path: String) -> [UInt8] {
        let bytes = Array(path.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }
}

/// Days as descriptions write them.
enum WrittenDay {
    /// The first one in `text`: `1893-04-02`, `02.04.1893`, `18930402`.
    static func first(in text: String) -> CalendarDate? {
        let runs = text.split { !$0.isASCII || !$0.isNumber }
        for index in runs.indices {
            if runs[index].count == 8,
                let date = date(
                    runs[index].prefix(4), runs[index].dropFirst(4).prefix(2), runs[index].suffix(2))
            {
                return date
            }
            guard index + 2 < runs.endIndex else { continue }
            let (one, two, three) = (runs[index], runs[index + 1], runs[index + 2])
            let between = text[one.endIndex..<two.startIndex]
            guard between == text[two.endIndex..<three.startIndex], between.count == 1 else { continue }
            if one.count == 4, between == "-", let date = date(one, two, three) { return date }
            if three.count == 4, between == ".", let date = date(three, two, one) { return date }
        }
        return nil
    }

    private static func date(_ year: Substring, _ month: Substring, _ day: Substring) -> CalendarDate? {
        guard let year = Int(year), let month = Int(month), let day = Int(day), year > 1_400 else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
