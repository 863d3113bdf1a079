import ArchiveModel
import ArgumentParser

/// What somebody says about the encoding of page texts.
struct EncodingOption: ParsableArguments {
    @Option(
        name: .customLong("encoding"),
        help:
            "The encoding of the files, where it cannot be told: big5-hkscs, shift_jis, euc-kr, windows-1251, ibm850, ….",
        completion: .list(TextEncoding.all.map(\.rawValue)), transform: Self.named)
    var encoding: TextEncoding?

    private static func named(_ name: String) throws -> TextEncoding {
        if let encoding = TextEncoding(named: name) { return encoding }
        let near = TextEncoding.nearest(to: name).map(\.rawValue)
        let meant =
            near.isEmpty
            ? "Known are \(TextEncoding.all.map(\.rawValue).joined(separator: ", "))."
            : "Did you mean \(near.joined(separator: " or "))?"
        throw ValidationError("'\(name)' is not the name of an encoding. \(meant)")
    }
}
