import ArchiveModel
import Ingest

/// Makes pictures of drawings, by librsvg's rsvg-convert where it is installed.
enum CardDrawer {
    /// What it calls itself; `nil` when it is not installed.
    static func version(program: String = "rsvg-convert") -> String? {
        guard let output = try? Program.run([program, "--version"]) else { return nil }
        let text = String(decoding: output, as: UTF8.self).split(separator: "\n").first ?? ""
        return text.isEmpty ? nil : String(text)
    }

    /// The picture of `svg` as a PNG, two thirds as wide and as high; none with an error where the program refuses.
    static func png(of svg: [UInt8], at path: String, program: String = "rsvg-convert") -> Diagnosed<[UInt8]>
    {
        let command = [program, "--format=png", "--width=800", "--height=420"]
        do {
            return Diagnosed(try Program.run(command, input: svg))
        } catch {
            return Diagnosed([], [.cardNotDrawn(path, "\(error)")])
        }
    }
}

extension Diagnostic {
    static func noCardDrawer(_ place: SourceLocation, _ line: String?) -> Diagnostic {
        Diagnostic(
            .noCardDrawer, "Cards are drawn by rsvg-convert, which is not installed: the site gets none",
            at: place,
            excerpt: line,
            fixes: [
                "install it: apt-get install librsvg2-bin fonts-noto-cjk",
                "or take 'cards' out of archive.yml",
            ])
    }

    fileprivate static func cardNotDrawn(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .cardNotDrawn, "rsvg-convert makes no picture of this card: \(reason)", at: SourceLocation(path),
            fixes: ["see whether it works: rsvg-convert --version", "or write 'cards: false' in archive.yml"])
    }
}
