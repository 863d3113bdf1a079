// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "broadsheet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "broadsheet", targets: ["broadsheet"]),
        // For Benchmarks/, which measures each by itself.
        .library(
            name: "Stages",
            targets: [
                "ArchiveModel", "Desk", "Ingest", "Languages", "Markup", "Memo", "Names", "Publishing",
                "Reading",
                "SiteGenerator",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .target(name: "Memo", swiftSettings: settings),
        .target(name: "ArchiveModel", dependencies: ["Memo"], swiftSettings: settings),
        .target(
            name: "Markup",
            dependencies: ["ArchiveModel", "CMarkGFM", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(name: "Languages", dependencies: ["ArchiveModel"], swiftSettings: settings),
        .target(
            name: "Reading", dependencies: ["ArchiveModel", "Languages", "Markup", "Memo"],
            swiftSettings: settings),
        .target(
            name: "Names", dependencies: ["ArchiveModel", "Languages", "Markup", "Memo"],
            swiftSettings: settings),
        .target(
            name: "Ingest",
            dependencies: ["ArchiveModel", "Languages", "Markup", "Memo", "Names", "Reading"],
            swiftSettings: settings),
        .target(
            name: "Desk",
            dependencies: ["ArchiveModel", "Ingest", "Languages", "Markup", "Memo", "Names", "Reading"],
            swiftSettings: settings),
        .target(
            name: "SiteGenerator", dependencies: ["ArchiveModel", "Markup", "Memo"],
            swiftSettings: settings),
        .target(
            name: "Publishing",
            dependencies: ["ArchiveModel", "CExchange", "Desk", "Ingest", "Markup", "Memo", "SiteGenerator"],
            swiftSettings: settings),
        .target(name: "CExchange"),
        .target(
            name: "Preview",
            dependencies: [
                "ArchiveModel", "Ingest", "Markup", "Memo", "Publishing", "SiteGenerator",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .target(
            name: "Command",
            dependencies: [
                "ArchiveModel", "Desk", "Ingest", "Markup", "Memo", "Names", "Preview", "Publishing",
                "Reading",
                "SiteGenerator",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "broadsheet", dependencies: ["Command"], swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["ArchiveModel"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .testTarget(
            name: "ArchiveModelTests", dependencies: ["Memo", "ArchiveModel", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "MarkupTests",
            dependencies: [
                "ArchiveModel", "Markup", "TestSupport",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: [.copy("Specifications")],
            swiftSettings: settings),
        .testTarget(
            name: "MemoTests", dependencies: ["ArchiveModel", "Memo", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ReadingTests",
            dependencies: [
                "ArchiveModel", "Ingest", "Languages", "Markup", "Memo", "Reading", "TestSupport",
            ],
            exclude: ["Layout/Relaid/Articles"], swiftSettings: settings),
        .testTarget(
            name: "NamesTests",
            dependencies: [
                "ArchiveModel", "Ingest", "Languages", "Markup", "Memo", "Names", "Reading", "TestSupport",
            ],
            exclude: ["Stories"], swiftSettings: settings),
        .testTarget(
            name: "IngestTests",
            dependencies: ["ArchiveModel", "Ingest", "Markup", "Memo", "Names", "Reading", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "ArchiveModel", "Desk", "Ingest", "Markup", "Memo", "Names", "Reading", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SiteGeneratorTests",
            dependencies: ["Memo", "ArchiveModel", "Markup", "SiteGenerator", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Desk", "Memo", "Names", "Reading", "ArchiveModel", "Ingest", "Publishing", "SiteGenerator",
                "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PreviewTests",
            dependencies: ["Memo", "SiteGenerator", "ArchiveModel", "Preview", "Publishing", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Memo", "ArchiveModel", "Command", "Publishing", "TestSupport"],
            swiftSettings: settings),
    ]
)

// `make fuzz` alone builds the fuzz targets: they are linked with libFuzzer, which brings its own `main`.
if Context.environment["BROADSHEET_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "ArchiveModel", "Desk", "Ingest", "Markup", "Memo", "Names", "Publishing", "Reading",
                "SiteGenerator", "TestSupport",
            ],
            path: "Fuzz", exclude: ["run", "Seeds", "words.dict"], swiftSettings: settings))
}
