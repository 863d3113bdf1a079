import ArchiveModel
import Languages

extension TextDecoder {
    /// Every text that somebody may read in `bytes`: in UTF-8, and where they are not plainly that in each other encoding that
    /// is known. What does not fit an encoding is left out of its text.
    package static func readings(of bytes: [UInt8]) -> [String] {
        let plain = String(decoding: bytes, as: UTF8.self)
        let hasZeros = bytes.contains(0)
        let isUTF8 = UTF8Bytes.firstFault(in: bytes) == nil
        if isUTF8, !hasZeros, !bytes.contains(escape) { return [plain] }
        // A file with zeros is in UTF-16 or UTF-32, or it is no text.
        let encodings = wide + (hasZeros ? [] : LegacyEncodings.all.map(\.encoding))
        return [plain]
            + encodings.compactMap { encoding in
                Iconv.rough(bytes, from: encoding).map { String(decoding: $0, as: UTF8.self) }
            }
    }

    private static let wide: [TextEncoding] = [
        .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
    ]
    /// Switches between the character sets of ISO 2022.
    private static let escape: UInt8 = 0x1B
}
