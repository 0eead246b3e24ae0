import Foundation

@testable import ServiceDesk

/// A case of GS1's own engine: the function that it tests and its arguments.
struct GS1Vector: Decodable {
  enum Argument: Decodable {
    case text(String)
    /// A name of the C program: an answer, a check, a symbology.
    case name(String)

    private enum Key: CodingKey { case tok }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .text(text)
      } else {
        self = .name(try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .tok))
      }
    }
  }

  let file: String
  let line: Int
  let fn: String
  let args: [Argument]

  func text(_ index: Int) -> String? {
    if index < args.count, case .text(let text) = args[index] { text } else { nil }
  }

  func name(_ index: Int) -> String {
    if index < args.count, case .name(let name) = args[index] { name } else { "" }
  }

  /// The bytes of a C string, which the file has as Latin-1.
  func bytes(_ index: Int) -> [UInt8] {
    (text(index) ?? "").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  enum Verdict: Equatable {
    case right
    case wrong(String)
    /// It tests what we have no need of.
    case notOurs
  }

  func verdict() -> Verdict {
    switch fn {
    case "UNIT_TEST_PASS", "UNIT_TEST_FAIL": check()
    case "test_existsInAIdata": holder()
    case "test_parseAIdata": brackets()
    case "test_errMarkup": markup()
    case "test_processAIdata": elementString()
    case "test_validateAIs": companions()
    case "test_parseDLuri": link()
    case "test_URIunescape": unescape()
    case "test_URIescape": escape()
    case "test_testGenerateDLuri": writeLink()
    case "test_testGenerateScanData": scanData(text: 2, data: 1, isExpected: true)
    case "test_testProcessScanData": scanData(text: 1, data: 3, isExpected: name(0) == "true")
    default: .notOurs
    }
  }

  private func verdict(_ isRight: Bool, _ got: @autoclosure () -> String) -> Verdict {
    isRight ? .right : .wrong("\(file):\(line) \(fn) \(args): \(got())")
  }

  // MARK: Checks

  private func check() -> Verdict {
    guard let check = GS1Check(rawValue: String(name(0).dropFirst("gs1_lint_".count))) else {
      return .wrong("\(file):\(line): no check \(name(0))")
    }
    let value = bytes(1)
    if fn == "UNIT_TEST_PASS" {
      let finding = check.finding(value)
      return verdict(finding == nil, "\(String(describing: finding))")
    }
    // The engine's tests of company prefixes put a list of prefixes in place that answers so at one of its calls.
    let answer: GS1PrefixAnswer? =
      switch name(2) {
      case "GS1_LINTER_INVALID_GCP_PREFIX": .unknown
      case "GS1_LINTER_GCP_DATASOURCE_OFFLINE": .offline
      default: nil
      }
    var got: [String] = []
    for nth in answer == nil ? [0] : [0, 1, 2, 3] {
      var calls = 0
      let finding = check.finding(value) { _ in
        calls += 1
        return calls == nth ? answer ?? .known : .known
      }
      guard let finding else { continue }
      var marked = value
      marked.insert(UInt8(ascii: "*"), at: finding.place.upperBound)
      marked.insert(UInt8(ascii: "*"), at: finding.place.lowerBound)
      if finding.code.rawValue == Self.camel(name(2)), marked == bytes(3) { return .right }
      got.append("\(finding)")
    }
    return verdict(false, "\(got)")
  }

  /// `GS1_LINTER_NON_DIGIT_CHARACTER` as we call it: `nonDigitCharacter`.
  private static func camel(_ name: String) -> String {
    let words = name.replacingOccurrences(of: "EXIPIRATION", with: "EXPIRATION").split(separator: "_")
      .dropFirst(2)
    return words.enumerated().map { index, word in
      let word = word.lowercased()
      return index == 0 ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  // MARK: Element strings

  private func holder() -> Verdict {
    // The messages behind these names, as far as their tests tell them.
    let identifiers = [
      "dataStr1": ["01"], "dataStr2": ["95", "96", "97"], "dataStr3": ["01", "235", "8002"],
    ][name(1)]
    guard let identifiers, let pattern = text(2) else { return .notOurs }
    let found = GS1Companions.holder(of: pattern, in: identifiers, except: text(3))
    let isRight = (found != nil) == (name(0) == "true") && (text(4) == nil || found == text(4))
    return verdict(isRight, found ?? "nothing")
  }

  private func brackets() -> Verdict {
    guard text(1) != nil else { return .notOurs }
    let canonical = try? GS1ElementString.text(GS1Bracketed.elements(bytes(1)), separator: "^")
    return verdict(canonical == (name(0) == "true" ? text(2) : nil), canonical ?? "refused")
  }

  private func markup() -> Verdict {
    do throws(GS1Fault) {
      _ = try GS1Bracketed.elements(bytes(0))
      return verdict(false, "read")
    } catch {
      let marked = "(\(error.identifier ?? ""))" + error.marked(with: "|")
      return verdict(marked == text(1), marked)
    }
  }

  private func elementString() -> Verdict {
    let elements = Self.elements(text(1) ?? "")
    return verdict((elements != nil) == (name(0) == "true"), "\(String(describing: elements))")
  }

  private func companions() -> Verdict {
    guard let elements = try? GS1Bracketed.elements(bytes(2), allowsUnknown: true) else {
      return verdict(name(0) == "false", "refused")
    }
    let faults: [GS1Fault]
    switch name(1) {
    case "validateAIrepeats": faults = GS1Companions.repeats(elements)
    case "validateAImutex": faults = GS1Companions.exclusions(elements)
    case "validateAIrequisites": faults = GS1Companions.requirements(elements)
    case "validateDigSigRequiresSerialisedKey": faults = GS1Companions.signature(elements)
    default: return .notOurs
    }
    return verdict(faults.isEmpty == (name(0) == "true"), "\(faults)")
  }

  /// The elements of `^01…^10…`, where `^` is FNC1.
  private static func elements(_ text: String) -> [GS1Element]? {
    guard text.hasPrefix("^") else { return nil }
    return try? GS1ElementString.elements(text.utf8.dropFirst().map { $0 == UInt8(ascii: "^") ? 0x1D : $0 })
  }

  // MARK: Links

  private func link() -> Verdict {
    var options = GS1Options()
    // The engine's tests turn what it allows on and off between these lines.
    options.allowsShortProductCodes = ![1454, 1464, 1489].contains(line)
    options.allowsUnknownIdentifiers = line == 1767
    let message = try? GS1Link.message(bytes(1), options)
    let canonical = message.flatMap { $0.leftOut.isEmpty ? $0.canonical : nil }
    return verdict(canonical == (name(0) == "true" ? text(2) : nil), "\(String(describing: message))")
  }

  private func unescape() -> Verdict {
    let (path, query) = (
      GS1Escapes.decoded(bytes(0), inQuery: false), GS1Escapes.decoded(bytes(0), inQuery: true)
    )
    return verdict(path == bytes(1) && query == bytes(2), "\(path) \(query)")
  }

  private func escape() -> Verdict {
    let (path, query) = (
      GS1Escapes.encoded(bytes(0), inQuery: false), GS1Escapes.encoded(bytes(0), inQuery: true)
    )
    return verdict(path == text(1) && query == text(2), "\(path) \(query)")
  }

  private func writeLink() -> Verdict {
    let elements = try? GS1Bracketed.elements(bytes(2), allowsUnknown: line == 2206)
    let link = elements.flatMap { GS1Link.text($0, at: text(1) ?? "https://id.gs1.org") }
    return verdict(link == (name(0) == "true" ? text(3) : nil), link ?? "none")
  }

  // MARK: Scans

  /// Reads what a scanner sends for `data`. We write no scans: where the engine writes one, it is read back.
  private func scanData(text index: Int, data: Int, isExpected: Bool) -> Verdict {
    guard let scan = text(index), let data = text(data) else { return .notOurs }
    let isCarried = GS1Carrier.taken(from: scan[...]) != nil
    let reading = GS1Message.read(scan)
    let isRight: Bool
    switch reading {
    case .refused: isRight = !isExpected
    case .plain(let text): isRight = isCarried == isExpected && (!isExpected || Self.plain(data) == text)
    case .message(let message) where message.origin == .link:
      isRight = isExpected && Self.plain(data) == String(scan.dropFirst(3))
    case .message(let message): isRight = isExpected && Self.isMeant(message.elements, data)
    }
    return verdict(isRight, "\(reading)")
  }

  /// Text that begins with `^` has a backslash before it, lest it be taken for FNC1.
  private static func plain(_ data: String) -> String {
    data.drop { $0 == "\\" }.hasPrefix("^") ? String(data.dropFirst()) : data
  }

  /// Whether `elements` are those of `data`; after `|` stands what a composite symbol adds.
  private static func isMeant(_ elements: [GS1Element], _ data: String) -> Bool {
    let sides = data.split(separator: "|", maxSplits: 1).map(String.init)
    let added = sides.count == 2 ? Self.elements(sides[1]) ?? [] : []
    if sides[0].hasPrefix("^") { return elements == (Self.elements(sides[0]) ?? []) + added }
    // An EAN without its check digit is completed by the engine.
    let code = elements.first?.value ?? ""
    let length = sides[0].count
    return Array(elements.dropFirst()) == added
      && (code.hasSuffix(sides[0]) || code.dropLast().hasSuffix(sides[0]))
      && length >= 8
  }

  // MARK: The file

  /// The vectors are where `GHISEU_VECTORS` says, else beside the repository, where they are at all.
  static let fileURL: URL? = {
    if let path = ProcessInfo.processInfo.environment["GHISEU_VECTORS"] {
      return URL(filePath: path).appending(path: "gs1-syntax-engine.jsonl")
    }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in [
        "shared/vectors/gs1-syntax-engine.jsonl", "../shared/vectors/gs1-syntax-engine.jsonl",
      ] {
        let file = folder.appending(path: candidate).standardizedFileURL
        if FileManager.default.fileExists(atPath: file.path) { return file }
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static func all(_ file: URL) throws -> [GS1Vector] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(GS1Vector.self, from: Data($0))
    }
  }
}
