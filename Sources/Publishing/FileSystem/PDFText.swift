package import ArchiveModel

/// The words of a PDF with their places, by poppler's pdftotext where it is installed.
package enum PDFText {
    package static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// What 'pdftotext -bbox-layout' says of the PDF at `path`; `nil` with an error when it is not installed, or refuses it.
    package static func layout(of path: String, program: String = "pdftotext") -> Diagnosed<[UInt8]?> {
        // A name that begins with a hyphen is no option.
        let named = path.hasPrefix("-") ? "./" + path : path
        do throws(Program.Failure) {
            let output = try Program.run([program, "-q", "-bbox-layout", "-enc", "UTF-8", named, "-"])
            return Diagnosed(output)
        } catch {
            switch error {
            case .missing: return Diagnosed(nil, [.noPDFToText(path)])
            case .tooLarge: return Diagnosed(nil, [.unreadablePDF(path, "its text is larger than 256 MB")])
            case .failed(let code):
                return Diagnosed(nil, [.unreadablePDF(path, "pdftotext ended with \(code)")])
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func noPDFToText(_ path: String) -> Diagnostic {
        Diagnostic(
            .missingProgram, "A PDF is read by pdftotext, which is not installed", at: SourceLocation(path),
            fixes: [
                "install it: apt-get install poppler-utils (dnf, brew: poppler)",
                "or take its words elsewhere: pdftotext -bbox-layout page.pdf page.html, and name that file",
            ])
    }

    fileprivate static func unreadablePDF(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .unreadableSource, "A PDF is one that pdftotext reads: \(reason)", at: SourceLocation(path),
            fixes: [
                "look what it says: pdftotext -bbox-layout FILE -", "save the PDF anew without a password",
            ])
    }
}
