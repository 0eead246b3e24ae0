// swift-tools-version: 6.2
// A section per target, in the order of the map in README.md. Dependencies one per line, with the reason
// for each package. C libraries come from Debian (see .ci/packages) behind one door each.
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Loops over pixels are too slow without the optimizer: tests would wait for them.
let optimized = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "ghiseu",
  products: [.executable(name: "ghiseu", targets: ["ghiseu"])],
  dependencies: [
    // SQLite with migrations, checked statements and errors that keep values to themselves.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The HTTP server. Only its core product: the TLS and testing products compile a BoringSSL each.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // The types of headers and of the socket's address, both already part of the server's graph.
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    // The command line.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Structured logs; already part of the server's graph.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    // One notion of start and graceful stop for listeners, scanners and workers.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // MARK: The subject, no I/O
    .target(name: "ServiceDesk", swiftSettings: strict),
    .testTarget(
      name: "ServiceDeskTests", dependencies: ["ServiceDesk", "ServiceDeskTesting"], swiftSettings: strict),

    // MARK: Fakes and conformance suites
    .target(name: "ServiceDeskTesting", dependencies: ["ServiceDesk"], swiftSettings: strict),
    .testTarget(
      name: "ServiceDeskTestingTests",
      dependencies: ["ServiceDesk", "ServiceDeskTesting"],
      swiftSettings: strict),
    // Real servers and printers for tests: PostgreSQL, cupsd, IPP printers.
    .target(
      name: "TestRigs", path: "Tests/Rigs", exclude: ["label-printer.conf", "print-sheet"],
      swiftSettings: strict),

    // MARK: USB scanners: input events, serial lines and point-of-sale reports
    .target(
      name: "ScanDevices", dependencies: ["ServiceDesk", "CLinuxInput", "CUdev"], swiftSettings: strict),
    .testTarget(
      name: "ScanDevicesTests",
      dependencies: ["ScanDevices", "ServiceDesk", "ServiceDeskTesting", "CLinuxInput"],
      swiftSettings: strict),
    .target(name: "CLinuxInput"),
    .systemLibrary(name: "CUdev", pkgConfig: "libudev", providers: [.apt(["libudev-dev"])]),
    // Tells what the station's own readers hear; Tests/ScannerRig/run takes it into a virtual machine.
    .executableTarget(
      name: "ScannerEar", dependencies: ["ScanDevices", "ServiceDesk"], path: "Tests/ScannerRig/Ear",
      swiftSettings: strict),

    // MARK: Barcodes in pictures, decoded by a worker process
    .target(
      name: "ScanPictures",
      dependencies: ["ServiceDesk", "CZBar", "CZXing", "CPictures"],
      swiftSettings: optimized),
    .testTarget(
      name: "ScanPicturesTests",
      dependencies: ["ScanPictures", "ServiceDesk", "ServiceDeskTesting", "CPictureWriting"],
      swiftSettings: strict),
    .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
    // C++ behind a C header: Data Matrix, and a second opinion on what zbar reads.
    .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),
    .target(
      name: "CPictures",
      linkerSettings: [
        .linkedLibrary("jpeg"), .linkedLibrary("png"), .linkedLibrary("webp"), .linkedLibrary("seccomp"),
      ]),
    // Writes JPEG and WebP files and draws barcodes for the tests of reading them, and tries the worker's bounds.
    .target(
      name: "CPictureWriting", dependencies: ["CPictures"], path: "Tests/CPictureWriting",
      linkerSettings: [.linkedLibrary("jpeg"), .linkedLibrary("webp"), .linkedLibrary("zint")]),

    // MARK: Labels and receipts drawn as pages
    .target(
      name: "DrawPages",
      dependencies: ["ServiceDesk", "CPangoCairo", "CZint"],
      swiftSettings: strict),
    // Reads back what it drew with the station's own door to zbar.
    .testTarget(
      name: "DrawPagesTests",
      dependencies: ["DrawPages", "ServiceDesk", "LabelTemplates", "ScanPictures", "TestRigs"],
      swiftSettings: strict),
    .target(
      name: "LabelTemplates",
      path: "Labels",
      exclude: ["README.md"],
      resources: [.embedInCode("templates"), .embedInCode("printers")],
      swiftSettings: strict),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),

    // MARK: Paper: CUPS queues, and the tray of a shop without a printer
    .target(name: "PrintCUPS", dependencies: ["ServiceDesk", "CCUPS"], swiftSettings: strict),
    .testTarget(
      name: "PrintCUPSTests",
      dependencies: ["PrintCUPS", "PrintTray", "ServiceDesk", "TestRigs"],
      swiftSettings: strict),
    .target(name: "PrintTray", dependencies: ["ServiceDesk"], swiftSettings: strict),
    // Straight to a printer's port.
    .target(name: "PrintDirect", dependencies: ["ServiceDesk"], swiftSettings: strict),
    .testTarget(
      name: "PrintDirectTests", dependencies: ["PrintDirect", "ServiceDesk", "TestRigs"],
      swiftSettings: strict),
    .systemLibrary(name: "CCUPS", providers: [.apt(["libcups2-dev"])]),

    // MARK: Tables in files: CSV and XLSX
    .target(
      name: "TableFiles",
      dependencies: ["ServiceDesk", "CZip", "CExpat", "CXLSXWriter"],
      swiftSettings: strict),
    .testTarget(
      name: "TableFilesTests", dependencies: ["TableFiles", "ServiceDesk", "CZip"], swiftSettings: strict),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // MARK: The shared database
    .target(name: "Store", dependencies: ["ServiceDesk"], swiftSettings: strict),
    .target(
      name: "StoreSQLite",
      dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "StorePostgres", dependencies: ["Store", "CPostgres"], swiftSettings: strict),
    .target(name: "StorePhotos", dependencies: ["ServiceDesk"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "ServiceDesk", "ServiceDeskTesting", "Store", "StoreSQLite", "StorePostgres", "TestRigs",
        "Secrets",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StorePhotosTests",
      dependencies: ["StorePhotos", "Secrets", "ServiceDesk"],
      swiftSettings: strict),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

    // MARK: Benchmarks, run by Tests/Benchmarks/run; they compare with SQLite's own C interface
    .executableTarget(
      name: "RegistryBenchmark",
      dependencies: [
        "Secrets", "ServiceDesk", "Store", "StorePostgres", "StoreSQLite", "TestRigs",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/Registry",
      swiftSettings: strict),
    .executableTarget(
      name: "LookUpBenchmark",
      dependencies: [
        "Secrets", "ServiceDesk", "Store", "StoreSQLite",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/LookUp",
      swiftSettings: strict),
    .executableTarget(
      name: "LabelBenchmark",
      dependencies: ["DrawPages", "LabelTemplates", "ServiceDesk"],
      path: "Tests/Benchmarks/Labels",
      exclude: ["weasy.py"],
      swiftSettings: strict),

    // MARK: Hashes, keys and random codes
    .target(name: "Secrets", dependencies: ["ServiceDesk", "CSodium"], swiftSettings: strict),
    .testTarget(name: "SecretsTests", dependencies: ["Secrets", "ServiceDesk"], swiftSettings: strict),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),

    // MARK: Staff pages and kiosk pages over HTTP
    .target(
      name: "Web",
      dependencies: [
        "ServiceDesk",
        "KioskPages",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("pages")],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "ServiceDesk", "ServiceDeskTesting",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "KioskPages",
      dependencies: ["ServiceDesk"],
      path: "kiosk",
      exclude: ["README.md"],
      resources: [.embedInCode("pages")],
      swiftSettings: strict),

    .testTarget(name: "KioskPagesTests", dependencies: ["KioskPages", "ServiceDesk"], swiftSettings: strict),

    // MARK: The command line
    .target(
      name: "Commands",
      dependencies: [
        "ServiceDesk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "ServiceDesk", "ServiceDeskTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // MARK: The program
    .executableTarget(
      name: "ghiseu",
      dependencies: [
        "Commands", "DrawPages", "LabelTemplates", "PrintCUPS", "PrintDirect", "PrintTray", "ScanDevices",
        "ScanPictures", "Secrets", "ServiceDesk", "Store", "StorePhotos", "StorePostgres", "StoreSQLite",
        "TableFiles", "Web",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),

    // MARK: The whole
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "CounterTests",
      dependencies: ["Secrets", "ServiceDesk", "TestRigs"],
      swiftSettings: strict),
  ],
  // What the headers of zxing-cpp need.
  cxxLanguageStandard: .cxx17
)
