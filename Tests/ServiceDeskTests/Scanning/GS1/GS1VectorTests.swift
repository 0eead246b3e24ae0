import Foundation
import Testing

@testable import ServiceDesk

/// GS1's own cases, read from beside the repository.
@Suite(
  .enabled(
    if: GS1Vector.fileURL != nil,
    "needs shared/vectors/gs1-syntax-engine.jsonl beside the repository, or its folder in GHISEU_VECTORS")
)
struct GS1VectorTests {
  @Test func `every case is as GS1's engine has it`() throws {
    let vectors = try GS1Vector.all(try #require(GS1Vector.fileURL))
    var counts: [String: (right: Int, wrong: Int, notOurs: Int)] = [:]
    for vector in vectors {
      let kind = vector.fn.hasPrefix("UNIT_TEST") ? "checks" : vector.fn
      switch vector.verdict() {
      case .right: counts[kind, default: (0, 0, 0)].right += 1
      case .notOurs: counts[kind, default: (0, 0, 0)].notOurs += 1
      case .wrong(let why):
        counts[kind, default: (0, 0, 0)].wrong += 1
        Issue.record("\(why)")
      }
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("GS1 vectors, \(kind): \(count.right) right, \(count.wrong) wrong, \(count.notOurs) not ours")
    }
    #expect(vectors.count > 4000)
    // What the engine itself generates and an argument that is not in the file.
    #expect(counts.values.reduce(0) { $0 + $1.notOurs } < 20)
  }

  /// Line for line: identifiers, marks, parts, companions and keys of the dictionary are those of our table.
  @Test func `the table says what the dictionary says`() throws {
    let folder = try #require(GS1Vector.fileURL).deletingLastPathComponent()
    let file = folder.appending(path: "gs1-syntax-dictionary.txt")
    var identifiers: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      guard let range = words.first else { continue }
      let ends = range.split(separator: "-").compactMap { Int($0) }
      let width = range.prefix { $0 != "-" }.count
      let (first, last) = (try #require(ends.first), try #require(ends.last))
      for number in first...last {
        let digits = String(number)
        let identifier = String(repeating: "0", count: width - digits.count) + digits
        identifiers.insert(identifier)
        let rule = try #require(GS1Rule.of(identifier))
        let hasMarks = words[1].allSatisfy { "*?".contains($0) }
        let marks = hasMarks ? words[1] : ""
        let rest = words.dropFirst(hasMarks ? 2 : 1)
        let isAttribute = { (word: String) in
          word.hasPrefix("req=") || word.hasPrefix("ex=") || word.hasPrefix("dlpkey")
        }
        #expect(rule.endsByItself == marks.contains("*"), "\(identifier)")
        #expect(rule.isAttribute == marks.contains("?"), "\(identifier)")
        #expect(rule.parts.map(Self.text) == rest.filter { !isAttribute($0) }, "\(identifier)")
        let companions = rest.filter { $0.hasPrefix("req=") }.map { word in
          word.dropFirst(4).split(separator: ",").map { $0.split(separator: "+").map(String.init) }
        }
        #expect(rule.companions == companions, "\(identifier)")
        let opponents = rest.first { $0.hasPrefix("ex=") }?.dropFirst(3).split(separator: ",").map(
          String.init)
        #expect(rule.opponents == opponents ?? [], "\(identifier)")
        let key = rest.first { $0.hasPrefix("dlpkey") }?.split(separator: "=")
        let qualifiers = key.map { key in
          key.count < 2 ? [] : key[1].split(separator: "|").map { $0.split(separator: ",").map(String.init) }
        }
        #expect(rule.qualifiers == qualifiers, "\(identifier)")
      }
    }
    #expect(Set(GS1Rule.all.map(\.identifier)) == identifiers)
  }

  /// `[X..17],gcppos1`, as the dictionary writes a part.
  private static func text(_ part: GS1Part) -> String {
    let letters: [GS1Part.Characters: String] = [.digits: "N", .set82: "X", .set39: "Y", .base64: "Z"]
    let isOpen = part.lengths.lowerBound < part.lengths.upperBound
    let body = (letters[part.characters] ?? "") + (isOpen ? ".." : "") + String(part.lengths.upperBound)
    return ([part.mayBeMissing ? "[\(body)]" : body] + part.checks.map(\.rawValue)).joined(separator: ",")
  }
}
