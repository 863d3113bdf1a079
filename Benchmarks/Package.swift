// swift-tools-version: 6.2
import PackageDescription

/// The package above, by the name that SwiftPM gives it: that of its folder.
let root = Context.packageDirectory.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? ""

/// Benchmarks look into the stages, so they count as a part of that package instead of this one.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .unsafeFlags([
        "-package-name", String(root.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }),
    ]),
]

let stages: Target.Dependency = .product(name: "Stages", package: root)

let package = Package(
    name: "benchmarks",
    dependencies: [.package(path: "..")],
    targets: [
        .executableTarget(
            name: "stages-benchmark", dependencies: [stages], path: "Stages", packageAccess: false,
            swiftSettings: settings),
        .executableTarget(
            name: "reading-benchmark", dependencies: [stages], path: "Reading", packageAccess: false,
            swiftSettings: settings),
        .executableTarget(
            name: "names-benchmark", dependencies: [stages], path: "Names", packageAccess: false,
            swiftSettings: settings),
        .executableTarget(name: "plain-write", path: "PlainWrite"),
    ]
)
