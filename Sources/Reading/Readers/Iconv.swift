import ArchiveModel
import Glibc

/// The C library's converters (docs/decisions/0018).
enum Iconv {
    enum Result {
        /// Well-formed UTF-8.
        case text([UInt8])
        /// The offset of the first byte that does not fit; the last character may be cut off.
        case fault(Int)
        /// The converter is not installed.
        case missing
    }

    /// `bytes` in UTF-8. `isCut`: the bytes may end within a character, which is left out.
    static func decode(_ bytes: [UInt8], from encoding: TextEncoding, isCut: Bool = false) -> Result {
        let converter = iconv_open("UTF-8", encoding.converter)
        guard converter != iconv_t(bitPattern: -1) else { return .missing }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        // The most that one byte becomes is three, but for a few single bytes that stand for a base and a mark.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var (inputLeft, outputLeft) = (input.count, output.count)
        var error: Int32 = 0
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                let result = iconv(converter, &from, &inputLeft, &to, &outputLeft)
                error = errno
                if result != -1 { iconv(converter, nil, nil, &to, &outputLeft) }
                return result
            }
        }
        guard result != -1 || error == EINVAL && isCut else { return .fault(bytes.count - inputLeft) }
        return .text(output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) })
    }

    /// `bytes` in UTF-8 without those that do not fit; `nil` when the converter is not installed.
    static func rough(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
        let converter = iconv_open("UTF-8", encoding.converter)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var (inputLeft, outputLeft) = (input.count, output.count)
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                while inputLeft > 0 {
                    let result = iconv(converter, &from, &inputLeft, &to, &outputLeft)
                    guard result == -1, errno == EILSEQ, inputLeft > 0 else { break }
                    from = from.map { $0 + 1 }
                    inputLeft -= 1
                }
            }
        }
        return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }

    static func text(_ bytes: [UInt8], from encoding: TextEncoding, isCut: Bool = false) -> [UInt8]? {
        if case .text(let text) = decode(bytes, from: encoding, isCut: isCut) { return text }
        return nil
    }
}
