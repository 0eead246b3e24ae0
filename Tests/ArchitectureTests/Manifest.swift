import Foundation

/// The targets that Package.swift declares, read from its text.
///
/// Running SwiftPM from a test would wait for the lock that the test run itself holds.
struct Manifest {
  struct Target: Equatable {
    enum Kind: String { case target, executableTarget, testTarget, systemLibrary }

    var kind: Kind
    var name: String
    var path: String
    /// Targets of this package.
    var house: Set<String> = []
    /// Products of other packages.
    var products: Set<String> = []
  }

  let targets: [Target]

  init(_ text: String) {
    let code = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Self.withoutComment).joined(separator: "\n")
    let opening = /\.(target|executableTarget|testTarget|systemLibrary)\(\s*name:/
    targets = code.matches(of: opening).compactMap { match in
      guard let kind = Target.Kind(rawValue: String(match.output.1)) else { return nil }
      return Self.target(kind, in: Self.balanced(code[match.range.lowerBound...], "(", ")"))
    }
  }

  static func ofThisPackage() throws -> Manifest { Manifest(try Repository.text("Package.swift")) }

  /// Targets with code or data of the product, in the order of the manifest.
  var parts: [Target] { targets.filter { !$0.path.hasPrefix("Tests/") } }

  private static func target(_ kind: Target.Kind, in call: Substring) -> Target? {
    guard let name = call.firstMatch(of: /name:\s*"([^"]+)"/)?.output.1 else { return nil }
    let place = call.firstMatch(of: /[^\w]path:\s*"([^"]+)"/)?.output.1
    var target = Target(
      kind: kind, name: String(name),
      path: place.map(String.init) ?? (kind == .testTarget ? "Tests/\(name)" : "Sources/\(name)"))
    guard let list = call.range(of: "dependencies:") else { return target }
    let dependencies = String(balanced(call[list.upperBound...], "[", "]"))
    let product = /\.product\(\s*name:\s*"([^"]+)"[^)]*\)/
    target.products = Set(dependencies.matches(of: product).map { String($0.output.1) })
    target.house = Set(
      dependencies.replacing(product, with: "").matches(of: /"([^"]+)"/).map { String($0.output.1) })
    return target
  }

  /// From the first `open` to the `close` that belongs to it.
  private static func balanced(_ text: Substring, _ open: Character, _ close: Character) -> Substring {
    var depth = 0
    guard let start = text.firstIndex(of: open) else { return "" }
    for index in text[start...].indices {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return text[start...index] }
    }
    return text[start...]
  }

  /// An address in a text holds `//` too.
  private static func withoutComment(_ line: Substring) -> Substring {
    var isInText = false
    for index in line.indices {
      if line[index] == "\"" { isInText.toggle() }
      if !isInText, line[index...].hasPrefix("//") { return line[..<index] }
    }
    return line
  }
}
