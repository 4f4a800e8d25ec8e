// swift-tools-version: 6.2
import PackageDescription

// Settings, once for every target.
let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let cFacingSettings = swiftSettings + [.strictMemorySafety()]

/// A system library from Debian, behind a module map and a shim of ours.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A module of `Shared/`; `wrapping` names the one C module that it alone imports, `excluding` what is there for that C module.
func shared(_ name: String, _ uses: [String] = [], wrapping c: [String] = [], excluding: [String] = []) -> Target {
    .target(
        name: name,
        dependencies: (uses + c).map { .byName(name: $0) },
        path: "Shared/\(name)",
        exclude: excluding,
        swiftSettings: c.isEmpty ? swiftSettings : cFacingSettings)
}

/// A service's library: everything it does, without a `main`.
func service(_ name: String, _ uses: [Target.Dependency] = [], excluding: [String] = []) -> Target {
    .target(
        name: "\(name)Service",
        dependencies: ["Models", "Crypto", "Postgres", "Schema", "Markup", "Web", "Outbound", "Hosting"] + uses,
        path: "Services/\(name)",
        exclude: excluding,
        swiftSettings: swiftSettings)
}

/// A thin executable: wiring only.
func executable(_ name: String, _ uses: [String]) -> Target {
    .executableTarget(
        name: name,
        dependencies: (uses + ["Hosting"]).map { .byName(name: $0) },
        path: "Services/Launch/\(name)",
        swiftSettings: swiftSettings)
}

/// The tests of one module, which mirror its folder.
func tests(_ module: String, _ uses: [String] = []) -> Target {
    let name = module.replacing("Service", with: "")
    return .testTarget(
        name: "\(name)Tests",
        dependencies: ([module, "TestSupport"] + uses.filter { $0 != module }).map { .byName(name: $0) },
        path: "Tests/\(name)Tests",
        swiftSettings: swiftSettings)
}

let everything = ["JobsService", "MatchingService", "GrantsService", "CaseworkService", "PortalService"]
let allShared = ["Models", "Crypto", "Threads", "Postgres", "Schema", "Markup", "Web", "Outbound", "Hosting"]

let package = Package(
    name: "foothold",
    targets: [
        // System libraries, each imported by exactly one module.
        system("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        system("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
        system("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
        system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
        system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        .systemLibrary(name: "CThreads", path: "Shared/CThreads"),
        .target(name: "CMigrations", path: "Shared/CMigrations"),
        .target(name: "CStarterTaxonomy", path: "Shared/CStarterTaxonomy"),
        .target(name: "CAssets", path: "Shared/CAssets"),

        // Shared: the models module first, then one room per concern.
        shared("Models"),
        shared("Crypto", wrapping: ["COpenSSL"]),
        shared("Threads", wrapping: ["CThreads"]),
        shared("Postgres", ["Threads"], wrapping: ["CLibPQ"]),
        shared("Archive", wrapping: ["CArchive"]),
        shared("QR", wrapping: ["CQREncode"]),
        shared("Schema", ["Models", "Postgres"], wrapping: ["CMigrations"], excluding: ["Migrations"]),
        shared("Markup", wrapping: ["CAssets"], excluding: ["Assets"]),
        shared("Web", ["Models", "Markup", "Crypto", "Threads"], wrapping: ["CMicroHTTPD", "CZlib"]),
        shared("Outbound", wrapping: ["CCurl"]),
        shared("Hosting", ["Models", "Crypto", "Threads", "Postgres", "Schema", "Markup", "Web", "Outbound", "Archive"]),

        // Services: no service imports another.
        service("Jobs", ["QR"]),
        service("Matching", ["Archive", "CStarterTaxonomy"], excluding: ["Taxonomy/Starter"]),
        service("Grants", ["QR"]),
        service("Casework"),
        service("Portal", ["QR"]),

        // Executables: one per service, and all of them in one process.
        executable("jobs", ["JobsService", "MatchingService"]),
        executable("matching", ["MatchingService"]),
        executable("grants", ["GrantsService"]),
        executable("casework", ["CaseworkService"]),
        executable("portal", ["PortalService"]),
        executable("foothold", everything + allShared.filter { $0 != "Hosting" }),

        // Measures matching; see Tests/Benchmarks/matching/run.
        .executableTarget(
            name: "benchmark-matching", dependencies: ["Models", "MatchingService"], path: "Tests/Benchmarks/matching/Program",
            swiftSettings: swiftSettings),

        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: allShared.map { .byName(name: $0) }, path: "Tests/TestSupport",
            swiftSettings: swiftSettings),
        tests("Models"),
        tests("Crypto"),
        tests("Threads"),
        tests("Postgres"),
        tests("Schema", ["Postgres", "Models"]),
        tests("Markup"),
        tests("Web", ["Models", "Markup"]),
        tests("Outbound"),
        tests("QR"),
        tests("Hosting", allShared + ["Archive"]),
        tests("JobsService", allShared),
        tests("MatchingService", allShared),
        tests("GrantsService", allShared),
        tests("CaseworkService", allShared),
        tests("PortalService", allShared),
    ]
)
