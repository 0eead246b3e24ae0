/// Reads and writes chains of application identifiers and their values.
enum GS1ElementString {
  /// Splits bytes after the first FNC1: every field that does not end by itself ends at a separator or at the end.
  static func elements(_ bytes: [UInt8]) throws(GS1Fault) -> [GS1Element] {
    guard !bytes.isEmpty else { throw GS1Fault(.empty) }
    var elements: [GS1Element] = []
    var position = 0
    while position < bytes.count {
      guard let rule = GS1Rule.at(position, in: bytes) else {
        throw GS1Fault(.unknownIdentifier, in: bytes, at: position..<min(position + 4, bytes.count))
      }
      position += rule.identifier.utf8.count
      let field = Array(bytes[position...].prefix { $0 != GS1Carrier.separator })
      let length = try Self.length(of: rule, in: field)
      elements.append(GS1Element(rule.identifier, Array(field[..<length])))
      position += length
      if position == bytes.count { break }
      if bytes[position] == GS1Carrier.separator {
        position += 1
      } else if !rule.endsByItself {
        throw GS1Fault(.valueTooLong, identifier: rule.identifier, in: field, at: length..<field.count)
      }
    }
    return elements
  }

  /// How many bytes at the front of `field` are the value; refuses what breaks a check.
  static func length(of rule: GS1Rule, in field: [UInt8]) throws(GS1Fault) -> Int {
    var end = 0
    for part in rule.parts {
      if part.mayBeMissing, end == field.count { break }
      let start = end
      end = min(start + part.lengths.upperBound, field.count)
      guard end - start >= part.lengths.lowerBound else {
        throw GS1Fault(.valueTooShort, identifier: rule.identifier, in: field, at: start..<end)
      }
      let value = Array(field[start..<end])
      for check in [part.characters.check] + part.checks {
        guard let finding = check.finding(value) else { continue }
        throw GS1Fault(
          finding.code, identifier: rule.identifier, in: Array(field[..<end]),
          at: start + finding.place.lowerBound..<start + finding.place.upperBound)
      }
    }
    return end
  }

  /// Refuses a value that is not as its rule says, to its last character.
  static func check(_ value: [UInt8], _ rule: GS1Rule) throws(GS1Fault) {
    let length = try Self.length(of: rule, in: value)
    guard length == value.count else {
      throw GS1Fault(.valueTooLong, identifier: rule.identifier, in: value, at: length..<value.count)
    }
  }

  /// The elements in one string, with `separator` first and after each field that needs one.
  static func text(_ elements: some Sequence<GS1Element>, separator: String) -> String {
    var text = separator
    var needsSeparator = false
    for element in elements {
      if needsSeparator { text += separator }
      text += element.identifier + element.value
      needsSeparator = GS1Rule.of(element.identifier)?.endsByItself != true
    }
    return text
  }
}

/// Splits strings whose separators were lost on the way.
struct GS1LostSeparators {
  private let bytes: [UInt8]
  private var found: [[GS1Element]] = []
  /// Positions from which nothing reads to the end, whatever came before.
  private var deadEnds: Set<Int> = []
  private var steps = 0
  private static let mostSteps = 5000

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The ways to split `bytes`, at most two of them: more than one is too many to choose from. Nil when there are so
  /// many that it was given up.
  ///
  /// A way counts when it reads to the end, holds every check, repeats nothing and has the companions that it needs.
  static func splits(_ bytes: [UInt8]) -> [[GS1Element]]? {
    var search = GS1LostSeparators(bytes)
    _ = search.search(from: 0, after: [])
    return search.found.count < 2 && search.steps >= mostSteps ? nil : search.found
  }

  /// What else the last value of `elements` may be when the separator behind it was lost; at most two ways of each sort.
  ///
  /// - Returns: `proven`, where what stands behind the value has a date or a check digit that an accident seldom passes;
  ///   `possible`, where a batch may stand behind a serial or a serial behind a batch, which nothing proves.
  static func hidden(
    in elements: [GS1Element]
  ) -> (proven: [[GS1Element]], possible: [[GS1Element]]) {
    var found: (proven: [[GS1Element]], possible: [[GS1Element]]) = ([], [])
    guard let last = elements.last, let rule = GS1Rule.of(last.identifier), !rule.endsByItself else {
      return found
    }
    let value = Array(last.value.utf8)
    for cut in value.indices.dropFirst() {
      let front = Array(value[..<cut])
      guard let tail = try? GS1ElementString.elements(Array(value[cut...])),
        (try? GS1ElementString.check(front, rule)) != nil
      else { continue }
      let all = Array(elements.dropLast()) + [GS1Element(last.identifier, front)] + tail
      // The code of the product may be a code of its own: what an element needs beside it is not asked.
      guard Set(all.map(\.identifier)).count == all.count, GS1Companions.exclusions(all).isEmpty else {
        continue
      }
      if tail.contains(where: { GS1Rule.of($0.identifier)?.provesItself == true }) {
        if found.proven.count < 2 { found.proven.append(all) }
      } else if mayFollow(tail, last.identifier), front.count >= 3, found.possible.count < 2 {
        found.possible.append(all)
      }
    }
    return found
  }

  /// Whether `tail` is the batch behind a serial or the serial behind a batch, of three characters at least.
  private static func mayFollow(_ tail: [GS1Element], _ identifier: String) -> Bool {
    guard tail.count == 1, tail[0].value.utf8.count >= 3 else { return false }
    return (identifier, tail[0].identifier) == ("21", "10")
      || (identifier, tail[0].identifier) == ("10", "21")
  }

  /// Whether anything reads to the end from `position`.
  private mutating func search(from position: Int, after elements: [GS1Element]) -> Bool {
    guard position < bytes.count else {
      if !elements.isEmpty, GS1Companions.faults(elements).isEmpty { found.append(elements) }
      return true
    }
    guard !deadEnds.contains(position), let rule = GS1Rule.at(position, in: bytes) else { return false }
    let start = position + rule.identifier.utf8.count
    let isRepeated = elements.contains { $0.identifier == rule.identifier }
    var readsToEnd = false
    for end in Self.ends(rule, from: start, to: bytes.count) {
      guard found.count < 2, steps < Self.mostSteps else { return true }
      steps += 1
      let value = Array(bytes[start..<end])
      do throws(GS1Fault) { try GS1ElementString.check(value, rule) } catch { continue }
      if isRepeated {
        readsToEnd = true
        continue
      }
      if search(from: end, after: elements + [GS1Element(rule.identifier, value)]) { readsToEnd = true }
    }
    if !readsToEnd { deadEnds.insert(position) }
    return readsToEnd
  }

  private static func ends(_ rule: GS1Rule, from start: Int, to end: Int) -> ClosedRange<Int> {
    let least = rule.parts.reduce(0) { $0 + ($1.mayBeMissing ? 0 : $1.lengths.lowerBound) }
    let most = rule.parts.reduce(0) { $0 + $1.lengths.upperBound }
    let last = min(start + most, end)
    // Nothing fits: an end that the check refuses.
    return start + least <= last ? start + least...last : last...last
  }
}
