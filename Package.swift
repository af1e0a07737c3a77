// swift-tools-version: 6.1
import PackageDescription

/// The house, ground floor first. A room may import the rooms above it in this list and no other;
/// docs/architecture.md tells what each one knows.
let package = Package(
    name: "slipway",
    products: [
        .executable(name: "slipway", targets: ["slipway"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // Bytes and devices.
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
        ),
        .target(
            name: "CEmbedded",
            exclude: ["catalog", "scripts", "terraform"]
        ),
        .target(name: "CFileSystem"),
        .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
        .target(name: "CPseudoTerminal"),
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
        .target(name: "Files", dependencies: ["CFileSystem", "CMessageDigest"]),
        .target(name: "Embedded", dependencies: ["CEmbedded"]),
        .target(name: "StructuredData", dependencies: ["CYAML"]),
        .target(name: "Text"),

        // The core: values in, values out.
        .target(name: "Addressing"),
        .target(name: "Catalog", dependencies: ["Embedded"]),
        .target(name: "Environment", dependencies: ["Addressing", "Catalog", "StructuredData", "Text"]),
        .target(name: "Estimates", dependencies: ["Addressing", "Catalog", "Environment", "Text"]),
        .target(
            name: "Validation",
            dependencies: ["Addressing", "Catalog", "Environment", "Estimates", "StructuredData", "Text"]
        ),
        .target(name: "Account", dependencies: ["Catalog", "Environment", "Estimates", "Text"]),
        .target(name: "Importing", dependencies: ["Catalog", "Environment", "StructuredData", "Text"]),
        .target(name: "PresetLibrary", dependencies: ["Embedded", "Environment", "Files", "Text"]),
        .target(
            name: "EnvironmentBundle",
            dependencies: [
                "Account", "Catalog", "Embedded", "Environment", "Estimates", "Files",
                "StructuredData", "Text",
            ]),

        // Asks the live account.
        .target(
            name: "Preflight",
            dependencies: ["Account", "Addressing", "CFileSystem", "Catalog", "Environment", "StructuredData"]),

        // The front ends.
        .target(
            name: "Wizard",
            dependencies: [
                "Addressing", "Catalog", "Environment", "EnvironmentBundle", "Estimates", "Preflight",
                "StructuredData", "Text", "Validation",
            ]),
        .target(name: "Terminal", dependencies: ["CNcurses"]),
        .target(name: "Recording", dependencies: ["CPseudoTerminal", "StructuredData", "Text"]),
        .target(name: "KeyScript", dependencies: ["Catalog", "Embedded", "Environment", "Terminal", "Text"]),
        .target(name: "FullScreen", dependencies: ["Environment", "Terminal", "Validation", "Wizard"]),
        .target(name: "LineMode", dependencies: ["Environment", "Text", "Validation", "Wizard"]),
        .target(
            name: "Workbench",
            dependencies: [
                "Account", "Catalog", "Environment", "EnvironmentBundle", "Files", "Importing", "Preflight",
                "PresetLibrary", "StructuredData", "Text", "Validation", "Wizard",
            ]
        ),
        .executableTarget(
            name: "slipway",
            dependencies: [
                "Account", "Catalog", "Environment", "EnvironmentBundle", "Estimates", "FullScreen", "Importing",
                "KeyScript", "LineMode", "Preflight", "PresetLibrary", "Recording", "StructuredData", "Terminal",
                "Text", "Validation", "Wizard", "Workbench",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Promises. What several of them need stands in TestSupport: sample documents, the shared cases, seeds.
        .target(
            name: "TestSupport",
            dependencies: ["Catalog", "Environment", "PresetLibrary", "StructuredData", "Validation"],
            path: "Tests/TestSupport"
        ),
        // What a fuzzer runs and what has to hold then; the tests put its corpora through it.
        .target(
            name: "Fuzzing",
            dependencies: [
                "Addressing", "Catalog", "Environment", "KeyScript", "StructuredData", "Terminal", "TestSupport",
            ],
            path: "Tests/Fuzzing",
            exclude: ["Corpora"]
        ),
        .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing"]),
        .testTarget(name: "AddressingTests", dependencies: ["Addressing"]),
        .testTarget(name: "CatalogTests", dependencies: ["Catalog", "Embedded"]),
        .testTarget(name: "StructuredDataTests", dependencies: ["StructuredData", "TestSupport"]),
        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(name: "EnvironmentTests", dependencies: ["Catalog", "Environment", "TestSupport"]),
        .testTarget(
            name: "EstimatesTests", dependencies: ["Catalog", "Environment", "Estimates", "TestSupport", "Text"]),
        .testTarget(
            name: "ImportingTests",
            dependencies: ["Catalog", "Environment", "EnvironmentBundle", "Importing", "StructuredData", "TestSupport"]),
        .testTarget(
            name: "PresetLibraryTests", dependencies: ["Catalog", "Environment", "PresetLibrary", "TestSupport"]),
        .testTarget(
            name: "ValidationTests",
            dependencies: [
                "Addressing", "Catalog", "Environment", "PresetLibrary", "StructuredData", "TestSupport", "Validation",
            ]),
        .testTarget(
            name: "EnvironmentBundleTests",
            dependencies: [
                "Account", "Catalog", "Embedded", "Environment", "EnvironmentBundle", "Estimates", "Files",
                "StructuredData", "TestSupport",
            ], exclude: ["Plan/Golden", "Plan/Recorded", "Plan/StandIns", "Rafay/Golden"]),
        .testTarget(
            name: "PreflightTests",
            dependencies: ["Account", "Catalog", "Environment", "EnvironmentBundle", "Preflight", "TestSupport"],
            exclude: ["StandIns"]),
        .testTarget(name: "TerminalTests", dependencies: ["CNcurses", "Terminal"]),
        .testTarget(name: "RecordingTests", dependencies: ["Recording"]),
        .testTarget(
            name: "KeyScriptTests",
            dependencies: [
                "Catalog", "Environment", "EnvironmentBundle", "FullScreen", "KeyScript", "Preflight", "PresetLibrary",
                "Terminal", "TestSupport", "Wizard",
            ], exclude: ["Golden", "Scripts"]),
        .testTarget(
            name: "WizardTests",
            dependencies: [
                "Catalog", "Environment", "EnvironmentBundle", "Preflight", "PresetLibrary", "TestSupport", "Wizard",
            ]),
        .testTarget(
            name: "FullScreenTests",
            dependencies: [
                "Catalog", "Environment", "EnvironmentBundle", "FullScreen", "Preflight", "PresetLibrary", "Terminal",
                "TestSupport", "Validation", "Wizard",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "LineModeTests",
            dependencies: [
                "Catalog", "Environment", "EnvironmentBundle", "LineMode", "Preflight", "PresetLibrary", "TestSupport",
                "Wizard",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: ["Catalog", "Environment", "Files", "PresetLibrary", "TestSupport", "Wizard", "Workbench"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "CPseudoTerminal", "Catalog", "Environment", "EnvironmentBundle", "StructuredData", "TestSupport",
                "Validation", "slipway",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

// libFuzzer brings a `main` of its own, with which no other build can be linked: `Scripts/fuzz` asks for it.
if Context.environment["SLIPWAY_FUZZER"] != nil {
    package.targets.append(
        .executableTarget(name: "fuzzer", dependencies: ["Fuzzing"], path: "Tests/Fuzzer"))
}
