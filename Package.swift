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

/// One product of every package that only others use. SwiftPM warns of a package that no target names; on a platform
/// without a build, naming it links nothing.
let broughtAlong: [Target.Dependency] = [
    ("Algorithms", "swift-algorithms"),
    ("SwiftASN1", "swift-asn1"),
    ("AsyncAlgorithms", "swift-async-algorithms"),
    ("Atomics", "swift-atomics"),
    ("X509", "swift-certificates"),
    ("DequeModule", "swift-collections"),
    ("Configuration", "swift-configuration"),
    ("Crypto", "swift-crypto"),
    ("Tracing", "swift-distributed-tracing"),
    ("StructuredFieldValues", "swift-http-structured-headers"),
    ("Metrics", "swift-metrics"),
    ("NIOExtras", "swift-nio-extras"),
    ("NIOHTTP2", "swift-nio-http2"),
    ("NIOSSL", "swift-nio-ssl"),
    ("NIOTransportServices", "swift-nio-transport-services"),
    ("RealModule", "swift-numerics"),
    ("ServiceContextModule", "swift-service-context"),
    ("SystemPackage", "swift-system"),
    ("AsyncHTTPClient", "async-http-client"),
    ("ServiceLifecycle", "swift-service-lifecycle"),
].map { .product(name: $0, package: $1, condition: .when(platforms: [.windows])) }

let package = Package(
    name: "broadsheet",
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
        // What these bring along (docs/decisions/0015-exact-versions.md). `make lint` tells which are missing.
        .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-async-algorithms", exact: "1.1.4"),
        .package(url: "https://github.com/apple/swift-atomics", exact: "1.3.0"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", exact: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-structured-headers", exact: "1.7.0"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", exact: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-transport-services", exact: "1.28.0"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        .package(url: "https://github.com/apple/swift-service-context", exact: "1.5.1"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "Memo", swiftSettings: settings),
        // Words, weights and tables as data, by #embed (the .tsv files beside what reads them).
        .target(name: "CWords"),
        .target(
            name: "ArchiveModel", dependencies: ["CWords", "Memo"], exclude: ["Text/folding.tsv"],
            swiftSettings: settings),
        .target(
            name: "Markup",
            dependencies: ["ArchiveModel", "CMarkGFM", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(
            name: "Languages", dependencies: ["ArchiveModel", "CWords"],
            exclude: [
                "Encodings/tables", "zh-Hans/words", "de/facts.tsv", "de/kinds.tsv", "en/facts.tsv",
                "en/kinds.tsv", "en/likeness.tsv", "en/measures.tsv", "en/names", "fr/facts.tsv",
                "fr/kinds.tsv", "zh-Hans/kinds.tsv", "zh-Hans/likeness.tsv", "zh-Hans/measures.tsv",
            ],
            swiftSettings: settings),
        .target(
            name: "Reading",
            dependencies: ["ArchiveModel", "CLibXML2", "CWords", "Languages", "Markup", "Memo"],
            exclude: ["Layout/Evidence/weights", "Layout/Geometry/blocks.tsv"],
            swiftSettings: settings),
        .target(
            name: "Names", dependencies: ["ArchiveModel", "CWords", "Languages", "Markup", "Memo"],
            exclude: ["Languages/zh-Hans/weights.tsv"],
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
            name: "SiteGenerator", dependencies: ["ArchiveModel", "Markup", "Memo", "Names"],
            swiftSettings: settings),
        .target(
            name: "Publishing",
            dependencies: [
                "ArchiveModel", "CExchange", "Desk", "Ingest", "Markup", "Memo", "Reading", "SiteGenerator",
            ],
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
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ] + broughtAlong,
            swiftSettings: settings),
        .target(
            name: "Command",
            dependencies: [
                "ArchiveModel", "Desk", "Ingest", "Languages", "Markup", "Memo", "Names", "Preview",
                "Publishing",
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
                "ArchiveModel", "Desk", "Ingest", "Languages", "Markup", "Memo", "Names", "Reading",
                "TestSupport",
            ],
            exclude: ["Stories"], swiftSettings: settings),
        .testTarget(
            name: "IngestTests",
            dependencies: [
                "ArchiveModel", "Desk", "Ingest", "Markup", "Memo", "Names", "Reading", "TestSupport",
            ],
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
                "Desk", "Markup", "Memo", "Names", "Reading", "ArchiveModel", "Ingest", "Publishing",
                "SiteGenerator",
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
