package import ArchiveModel
import Glibc

/// Decodes page text: UTF-8, UTF-16 with a byte order mark, GB18030 and with it GBK (formats §1).
package enum TextDecoder {
    /// The text of a file, or `nil` with an error when it is in none of the encodings.
    package static func decode(_ bytes: [UInt8], path: String) -> Diagnosed<SourceText?> {
        var text = decoded(bytes, path)
        for (index, line) in (text.value?.lines ?? []).enumerated() where line.count > longestLine {
            text.diagnostics.append(.longLine(path, index + 1, line.count))
        }
        return text
    }

    /// In bytes; the longest line of a real page, a column without a break, has some 20,000.
    private static let longestLine = 1 << 20

    private static func decoded(_ bytes: [UInt8], _ path: String) -> Diagnosed<SourceText?> {
        if bytes.isEmpty {
            return Diagnosed(SourceText(path: path, bytes: []), [.emptyFile(path)])
        }
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return utf16(bytes, isBigEndian: false, path)
        case (0xFE, 0xFF): return utf16(bytes, isBigEndian: true, path)
        default: break
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let fault = firstInvalidByte(of: content) else {
            return Diagnosed(SourceText(path: path, bytes: content))
        }
        if content.count == bytes.count, let text = gb18030(bytes) {
            return Diagnosed(SourceText(path: path, encoding: .gb18030, bytes: text))
        }
        return Diagnosed(nil, [.unreadable(path, at: fault, in: content)])
    }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool, _ path: String) -> Diagnosed<SourceText?> {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count - 1, by: 2) {
            let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBigEndian ? one << 8 | other : other << 8 | one)
        }
        guard let text = String(validating: units, as: UTF16.self), bytes.count.isMultiple(of: 2) else {
            return Diagnosed(nil, [.unreadable(path, at: bytes.count, in: bytes)])
        }
        let encoding: TextEncoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
        return Diagnosed(SourceText(path: path, encoding: encoding, bytes: Array(text.utf8)))
    }

    /// The offset of the first byte that is not well-formed UTF-8 (Unicode, table 3-7), or `nil`.
    static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch byte {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return index
            }
            guard index + length <= bytes.count, second.contains(bytes[index + 1]),
                bytes[(index + 2)..<(index + length)].allSatisfy({ (0x80...0xBF).contains($0) })
            else { return index }
            index += length
        }
        return nil
    }

    private static func gb18030(_ bytes: [UInt8]) -> [UInt8]? {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &inputLeft, &to, &outputLeft)
            }
        }
        guard result != -1, inputLeft == 0 else { return nil }
        return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }
}

extension Diagnostic {
    fileprivate static func emptyFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .emptyFile, "A source holds text; this file is empty", at: SourceLocation(path))
    }

    fileprivate static func longLine(_ path: String, _ line: Int, _ size: Int) -> Diagnostic {
        Diagnostic(
            .longLine, "A line of a newspaper page has at most 1 MB; this one has \(size >> 20)",
            at: SourceLocation(path, line: line),
            notes: ["It is read and published as it is."],
            fixes: ["look whether this file is a page text"])
    }

    fileprivate static func unreadable(_ path: String, at offset: Int, in bytes: [UInt8]) -> Diagnostic {
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return Diagnostic(
            .unreadableSource, "A source is UTF-8, UTF-16 with a byte order mark, or GB18030",
            at: SourceLocation(path, line: line, column: offset - start + 1),
            notes: ["Byte \(offset) of the file is none of these."],
            fixes: ["save the file as UTF-8"])
    }
}
