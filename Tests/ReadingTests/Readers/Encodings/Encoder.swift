import ArchiveModel
import Glibc

/// Bytes of texts in any encoding.
enum Encoder {
    /// `nil` when the encoding has not all of the letters.
    static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8]? {
        let converter = iconv_open(encoding.converter, "UTF-8")
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 6 + 32)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                let result = iconv(converter, &from, &inputLeft, &to, &outputLeft)
                iconv(converter, nil, nil, &to, &outputLeft)
                return result
            }
        }
        guard result != -1 else { return nil }
        return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }

    static func bytes(of text: String, named name: String) -> [UInt8]? {
        TextEncoding(named: name).flatMap { bytes(of: text, in: $0) }
    }

    /// The same with the marks that an encoding has instead of those it lacks.
    static func bytes(ofPlain text: String, in encoding: TextEncoding) -> (text: String, bytes: [UInt8])? {
        let plain = text.map { Self.plain[$0] ?? String($0) }.joined()
        return [text, plain].lazy.compactMap { text in
            bytes(of: text, in: encoding).map { (text, $0) }
        }.first
    }

    private static let plain: [Character: String] = [
        "«": "\"", "»": "\"", "„": "\"", "“": "\"", "”": "\"", "’": "'", "—": "-", "–": "-", "ș": "ş",
        "ț": "ţ",
    ]
}
