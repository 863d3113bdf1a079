import ArchiveModel
import Foundation
import TestSupport

/// What one kind of hostile bytes is given to, and what must hold whatever they are.
///
/// Start reading here. A broken promise ends the process, and the fuzzer keeps the bytes that broke it.
enum FuzzTarget: String, CaseIterable {
    case pageText = "page-text"
    case encodings
    case sheet, mets
    case ledger, record, sidecar
    case criticMarkup = "critic-markup"
    case markdown, template, decisions, settings
    case calendar
    case issueNotes = "issue-notes"
    case withholding
    case leakScan = "leak-scan"

    /// The one that the environment names.
    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("FUZZ_TARGET is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return target
    }()

    func check(_ bytes: [UInt8]) {
        switch self {
        case .pageText: ArchiveTarget.check(bytes, as: ["issues/2021-03-02/1.txt"])
        case .encodings: EncodingTarget.check(bytes)
        case .sheet: SheetTarget.check(bytes)
        case .mets: MetsTarget.check(bytes)
        case .ledger: ArchiveTarget.check(bytes, as: ["issues/2021-03-02/articles.tsv"])
        case .record:
            ArchiveTarget.check(
                bytes, as: ["people/zhou-yuan.md", "places/hewan.md", "projects/hewan-bridge.md"])
        case .sidecar: ArchiveTarget.check(bytes, as: ["issues/2021-03-02/1.notes.md"])
        case .decisions: ArchiveTarget.check(bytes, as: ["decisions/周远.tsv"])
        case .settings: ArchiveTarget.check(bytes, as: ["archive.yml"])
        case .calendar: ArchiveTarget.check(bytes, as: ["calendar.yml"])
        case .issueNotes: ArchiveTarget.check(bytes, as: ["issues/2021-03-02/issue.md", "pages/about.md"])
        case .withholding: WithholdingTarget.check(bytes)
        case .leakScan: LeakScanTarget.check(bytes)
        case .criticMarkup: CriticMarkupTarget.check(bytes)
        case .markdown: MarkdownTarget.check(bytes)
        case .template: TemplateTarget.check(bytes)
        }
    }
}

/// Ends the process when a promise is broken.
func promise(_ isKept: Bool, _ broken: @autoclosure () -> String) {
    if !isKept { fatalError("BROKEN: " + broken()) }
}

/// Where libFuzzer hands over bytes (llvm.org/docs/LibFuzzer.html).
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.check(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
