import Testing

struct ArrowTests {
  let manifest: Manifest

  init() throws { manifest = try .ofThisPackage() }

  // MARK: What the files do

  @Test(arguments: ArrowTable.rows)
  func `a target imports what its row names, all of it and nothing else`(_ arrow: Arrow) throws {
    let target = try #require(manifest.targets.first { $0.name == arrow.target })
    var used: Set<String> = []
    for file in try Repository.swiftFiles(in: target.path) {
      let modules = importedModules(in: try Repository.text(file))
      let system = arrow.target == "ServiceDesk" ? [] : ArrowTable.systemModules
      let foreign = modules.subtracting(arrow.house).subtracting(arrow.outside).subtracting(system)
      #expect(foreign.isEmpty, "\(file) imports \(foreign.sorted().joined(separator: ", "))")
      used.formUnion(modules)
    }
    let unused = arrow.house.union(arrow.outside).subtracting(used)
    #expect(unused.isEmpty, "no file of \(arrow.target) imports \(unused.sorted().joined(separator: ", "))")
  }

  @Test(arguments: ArrowTable.rows)
  func `a target declares what its row names`(_ arrow: Arrow) throws {
    let target = try #require(manifest.targets.first { $0.name == arrow.target })
    let doors = arrow.outside.filter { isDoor($0) }
    #expect(target.house == arrow.house.union(doors))
    #expect(target.products.isSubset(of: arrow.outside.subtracting(doors)))
  }

  /// Whole visits go through every part, so they may record what any of them reads.
  @Test func `a test of one part touches no C door but that part's`() throws {
    for target in manifest.targets where target.kind == .testTarget && target.name != "CounterTests" {
      for file in try Repository.swiftFiles(in: target.path) {
        let doors = importedModules(in: try Repository.text(file)).filter(isDoor)
        for door in doors {
          #expect(
            ArrowTable.owner(ofDoor: door).map { "\($0)Tests" } == target.name, "\(file) imports \(door)")
        }
      }
    }
  }

  // MARK: What the table may say

  @Test func `every target that can import has a row, and no other`() throws {
    let importers = try manifest.parts.filter { try !Repository.swiftFiles(in: $0.path).isEmpty }
    #expect(importers.map(\.name).sorted() == ArrowTable.rows.map(\.target).sorted())
  }

  @Test func `the subject imports nothing, and so do the templates`() {
    for target in ["ServiceDesk", "LabelTemplates"] {
      #expect(ArrowTable.row(target) == Arrow(target, house: []))
    }
  }

  @Test func `every C door belongs to one target`() {
    for door in manifest.parts where isDoor(door.name) {
      #expect(ArrowTable.owner(ofDoor: door.name) != nil, "\(door.name)")
    }
  }

  @Test func `a package's module belongs to one target, but for logs and the order of starting`() {
    let shared: Set = ["Logging", "ServiceLifecycle"]
    for module in Set(ArrowTable.rows.flatMap(\.outside)).subtracting(shared) {
      #expect(ArrowTable.owner(ofDoor: module) != nil, "\(module)")
    }
  }

  @Test
  func `only the program knows more than the subject, but for the engines' store and the kiosk's pages`() {
    let exceptions = ["StoreSQLite": "Store", "StorePostgres": "Store", "Web": "KioskPages"]
    for arrow in ArrowTable.rows where arrow.target != "ghiseu" {
      let known = Set(["ServiceDesk", exceptions[arrow.target]].compactMap { $0 })
      #expect(arrow.house.isSubset(of: known), "\(arrow)")
    }
  }

  @Test func `the README shows this table`() throws {
    let shown = Markdown(try Repository.text("Sources/README.md")).table(
      "target", "of the house", "from outside"
    )
    .compactMap { row in
      Markdown.quoted(row[0]).first.map {
        Arrow($0, house: Set(Markdown.quoted(row[1])), outside: Set(Markdown.quoted(row[2])))
      }
    }
    #expect(shown == ArrowTable.rows)
  }

  // MARK: How it is read

  @Test(arguments: [
    ("import Foundation", "Foundation"), ("  public import ServiceDesk", "ServiceDesk"),
    ("@testable import Store", "Store"), ("internal import struct Store.SQL", "Store"),
    ("@preconcurrency internal import CUPS // why", "CUPS"),
  ])
  func `an import line is read in all its forms`(_ line: String, _ module: String) {
    #expect(importedModules(in: "/// import Nothing\n\(line)\nlet importance = 1\n") == [module])
  }

  @Test func `a manifest is read with its paths, products and comments`() {
    let text = """
      .package(url: "https://example.org/x", from: "1.0.0"),
      // .target(name: "Gone"),
      .target(
        name: "A", dependencies: ["B", /* */ .product(name: "P", package: "p")], // "C"
        path: "Labels"),
      .testTarget(name: "ATests", dependencies: ["A"]), .systemLibrary(name: "CX", pkgConfig: "x"),
      """
    #expect(
      Manifest(text).targets == [
        .init(kind: .target, name: "A", path: "Labels", house: ["B"], products: ["P"]),
        .init(kind: .testTarget, name: "ATests", path: "Tests/ATests", house: ["A"]),
        .init(kind: .systemLibrary, name: "CX", path: "Sources/CX"),
      ])
  }

  /// C doors are those parts of the package that hold no Swift.
  private func isDoor(_ module: String) -> Bool {
    module.hasPrefix("C") && module.dropFirst().first?.isUppercase == true
      && manifest.parts.contains { $0.name == module }
  }
}
