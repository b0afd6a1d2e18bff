// swift-tools-version: 6.2
import PackageDescription

/// Every target of the package is built with the same settings: Swift 6 mode, and a warning stops the build.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the house and the modules it may import (`Tests/HouseTests` holds the sources against the same table).
func module(_ name: String, imports: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: imports, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, of imports: [Target.Dependency], copying folders: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: imports + ["TestSupport"], resources: folders.map { .copy($0) },
        swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let filePaths = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
    name: "collateral",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "collateral", targets: ["collateral"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
    ],
    targets: [
        // System libraries, each wrapped once by the module that imports it.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),

        // What the system's C headers keep from Swift.
        .systemLibrary(name: "CFileCalls"),

        module("Diagnostics"),
        module("DocumentModel"),
        module("Records", imports: ["Diagnostics"]),
        module("SalesModel", imports: ["Records", "Diagnostics"]),
        module("SpecLoader", imports: ["SalesModel", "Records", "Diagnostics", "CYaml"]),
        module("ProcessRules", imports: ["SalesModel", "Records", "Diagnostics"]),
        module("TemplateEngine", imports: ["Records", "Diagnostics"]),
        module("MarkdownReader", imports: ["DocumentModel", "TemplateEngine", "Diagnostics", "CCMarkGFM"]),
        module("GraphLayout", imports: ["DocumentModel", "CGraphviz", "CFileCalls"]),
        module(
            "Figures",
            imports: ["DocumentModel", "GraphLayout", "SalesModel", "TemplateEngine", "Records", "Diagnostics"]),
        module("MarkdownWriter", imports: ["DocumentModel"]),
        module("HTMLWriter", imports: ["DocumentModel"]),
        module("XML", imports: ["CLibXML2"]),
        module("OfficePackage", imports: ["CDeflate", "CZip", "XML"]),
        module("WordWriter", imports: ["DocumentModel", "OfficePackage", "XML"]),
        // The only module that starts a process.
        module("PDFMaker", imports: ["OfficePackage", "XML", filePaths]),
        module(
            "Assembly",
            imports: [
                "Diagnostics", "DocumentModel", "SalesModel", "Records", "SpecLoader", "ProcessRules", "TemplateEngine",
                "MarkdownReader", "Figures", "MarkdownWriter", "HTMLWriter", "OfficePackage", "WordWriter", "XML",
            ]),
        module(
            "WorkspaceStore",
            imports: [
                "Assembly", "PDFMaker", "Diagnostics", "DocumentModel", "SalesModel", "Records", "SpecLoader",
                "TemplateEngine", "CFileCalls", filePaths,
            ],
            // What `collateral new` copies; found at run time, see InstalledFiles.
            exclude: ["Starter"]),
        module(
            "CollateralCLI",
            imports: [
                "WorkspaceStore", "Assembly", "PDFMaker", "Diagnostics", "DocumentModel", "SalesModel", "Records",
                argumentParser,
            ]),
        .executableTarget(name: "collateral", dependencies: ["CollateralCLI"], swiftSettings: settings),
        // `make bench`: speed and memory beside the tools people would use instead.
        .executableTarget(
            name: "collateral-bench",
            dependencies: ["WorkspaceStore", "Assembly", "DocumentModel", "SalesModel", "Records", "WordWriter"],
            swiftSettings: settings),

        // `make fuzz`: strangers' bytes at every door, for as long as one likes; the tests try what was found before.
        module(
            "FuzzTargets",
            imports: ["Assembly", "SpecLoader", "Records", "OfficePackage", "XML", "Diagnostics"]),
        .executableTarget(name: "collateral-fuzz", dependencies: ["FuzzTargets"], swiftSettings: settings),

        // `make torture`: each call to the system that a build makes goes wrong in turn; the tests try some of them.
        module("FaultTrials", imports: ["WorkspaceStore", "Assembly", "Records", filePaths]),
        .executableTarget(
            name: "collateral-faults", dependencies: ["FaultTrials", "WorkspaceStore", filePaths],
            swiftSettings: settings),

        // What tests of several modules need: folders, random edits, a small workspace, a sheet of drawings.
        .target(
            name: "TestSupport", dependencies: ["DocumentModel"], path: "Tests/TestSupport", swiftSettings: settings),

        tests("FuzzTests", of: ["FuzzTargets"], copying: ["Seeds"]),
        tests("HouseTests", of: []),
        tests("DiagnosticsTests", of: ["Diagnostics"]),
        tests("DocumentModelTests", of: ["DocumentModel"]),
        tests("RecordsTests", of: ["Records", "Diagnostics"]),
        tests("SalesModelTests", of: ["SalesModel", "Records", "Diagnostics"]),
        tests("SpecLoaderTests", of: ["SpecLoader", "SalesModel", "Records", "Diagnostics"]),
        tests(
            "ProcessRulesTests", of: ["ProcessRules", "SpecLoader", "SalesModel", "Records", "Diagnostics"],
            copying: ["Fixtures"]),
        tests("TemplateEngineTests", of: ["TemplateEngine", "Records", "Diagnostics"]),
        tests(
            "MarkdownReaderTests", of: ["MarkdownReader", "TemplateEngine", "Records", "DocumentModel", "Diagnostics"]),
        tests("GraphLayoutTests", of: ["GraphLayout", "DocumentModel"]),
        tests("MarkdownWriterTests", of: ["MarkdownWriter", "DocumentModel"], copying: ["Golden"]),
        tests("HTMLWriterTests", of: ["HTMLWriter", "DocumentModel"], copying: ["Golden"]),
        tests("XMLTests", of: ["XML"]),
        tests("PDFMakerTests", of: ["PDFMaker", "WordWriter", "DocumentModel", filePaths]),
        tests(
            "AssemblyTests",
            of: [
                "Assembly", "DocumentModel", "Figures", "TemplateEngine", "ProcessRules", "SpecLoader", "SalesModel",
                "Records",
                "Diagnostics",
            ]),
        tests("OfficePackageTests", of: ["OfficePackage", "XML"]),
        tests(
            "WordWriterTests", of: ["WordWriter", "OfficePackage", "XML", "DocumentModel"], copying: ["Golden"]),
        tests(
            "WorkspaceStoreTests",
            of: [
                "WorkspaceStore", "FaultTrials", "Assembly", "CollateralCLI", filePaths, "Diagnostics", "DocumentModel",
                "SalesModel",
                "Records",
                "SpecLoader", "ProcessRules",
                "TemplateEngine", "MarkdownReader", "MarkdownWriter", "HTMLWriter", "OfficePackage", "WordWriter",
                "PDFMaker",
            ]),
        tests("CollateralCLITests", of: ["CollateralCLI", "WorkspaceStore", "Assembly", "Diagnostics"]),
    ]
)
