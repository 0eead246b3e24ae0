/// Addresses that carry application identifiers: `https://example.com/01/09506000134352/21/ABC123?17=270228` (GS1
/// Digital Link). Whose address it is says nothing of the goods, and it is never opened (`domain.md` B-8, B-10).
enum GS1Link {
  private static let schemes = ["https://", "http://", "HTTPS://", "HTTP://"].map { Array($0.utf8) }
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  /// RFC 3986, 2.
  private static let characters = Set((letters + "-._~:/?#[]@!$&'()*+,;=%").utf8)
  private static let hostCharacters = Set((letters + "-._~:[]").utf8)

  static func looksLikeIt(_ bytes: [UInt8]) -> Bool { schemes.contains { bytes.starts(with: $0) } }

  static func message(_ bytes: [UInt8], _ options: GS1Options = GS1Options()) throws(GS1Fault) -> GS1Message {
    if let index = bytes.firstIndex(where: { !characters.contains($0) }) {
      throw GS1Fault(.noLink, in: bytes, at: index..<index + 1)
    }
    guard let scheme = schemes.first(where: { bytes.starts(with: $0) }) else {
      throw GS1Fault(.noLink, in: bytes)
    }
    let address = bytes[scheme.count...].prefix { $0 != UInt8(ascii: "#") }
    let beforeQuery = address.prefix { $0 != UInt8(ascii: "?") }
    let pieces = beforeQuery.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(
      Array.init)
    guard let host = pieces.first, !host.isEmpty, host.allSatisfy(hostCharacters.contains) else {
      throw GS1Fault(.noLink, in: bytes)
    }
    let path = Array(pieces.dropFirst())
    guard let start = keyIndex(in: path) else {
      let isPacked = path.last.map(GS1CompressedLink.isOne) ?? false
      throw GS1Fault(isPacked ? .compressedLink : .linkWithoutKey, in: bytes)
    }
    let elements = try pathElements(Array(path[start...]), options)
    let identifiers = elements.map(\.identifier)
    guard row(for: identifiers) != nil else { throw GS1Fault(.linkQualifiers, in: bytes) }
    let query = address[beforeQuery.endIndex...].dropFirst()
    return attributes(Array(query), of: elements, options)
  }

  // MARK: Path

  /// Where the key stands: the last one, as words and numbers before it are the address's own.
  private static func keyIndex(in path: [[UInt8]]) -> Int? {
    var index = path.count - 2
    while index >= 0, let rule = Self.rule(named: path[index]) {
      if rule.qualifiers != nil { return index }
      index -= 2
    }
    return nil
  }

  private static func rule(named name: [UInt8]) -> GS1Rule? {
    let name = String(decoding: name, as: UTF8.self)
    return GS1Rule.of(words[name] ?? name)
  }

  private static func pathElements(_ path: [[UInt8]], _ options: GS1Options) throws(GS1Fault) -> [GS1Element]
  {
    var elements: [GS1Element] = []
    for index in stride(from: 0, to: path.count - 1, by: 2) {
      guard let rule = Self.rule(named: path[index]) else {
        throw GS1Fault(.unknownIdentifier, in: path[index])
      }
      let value = padded(GS1Escapes.decoded(path[index + 1], inQuery: false), rule, options)
      try GS1ElementString.check(value, rule)
      elements.append(GS1Element(rule.identifier, value))
    }
    return elements
  }

  /// The row of qualifiers that holds those of the path in this order.
  private static func row(for identifiers: [String]) -> [String]? {
    guard let key = identifiers.first, let rows = GS1Rule.of(key)?.qualifiers else { return nil }
    let qualifiers = Array(identifiers.dropFirst())
    return (rows + [[]]).first { row in
      var rest = row[...]
      return qualifiers.allSatisfy { qualifier in
        guard let index = rest.firstIndex(of: qualifier) else { return false }
        rest = rest[(index + 1)...]
        return true
      }
    }
  }

  /// Words that an earlier edition of the standard allowed in place of numbers.
  private static let words = [
    "gtin": "01", "itip": "8006", "gmn": "8013", "cpid": "8010", "gln": "414", "party": "417",
    "gsrnp": "8017",
    "gsrn": "8018", "gcn": "255", "sscc": "00", "gdti": "253", "ginc": "401", "gsin": "402", "grai": "8003",
    "giai": "8004", "cpv": "22", "lot": "10", "ser": "21", "cpsn": "8011", "glnx": "254", "refno": "8020",
    "srin": "8019", "payTo": "415",
  ]

  /// A product code with zeros before it, where it is written shorter.
  private static func padded(_ value: [UInt8], _ rule: GS1Rule, _ options: GS1Options) -> [UInt8] {
    guard rule.identifier == "01", options.allowsShortProductCodes, [8, 12, 13].contains(value.count) else {
      return value
    }
    return Array(repeating: UInt8(ascii: "0"), count: 14 - value.count) + value
  }

  // MARK: Query

  /// Adds the attributes of the query; what is wrong with one says nothing of the goods and only leaves it out.
  private static func attributes(
    _ query: [UInt8], of path: [GS1Element], _ options: GS1Options
  ) -> GS1Message {
    var elements = path
    var leftOut: [GS1Fault] = []
    for pair in query.split(separator: UInt8(ascii: "&")) {
      let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        .map(Array.init)
      // Other words and numbers without value are the address's own.
      guard sides.count == 2, !sides[0].isEmpty, sides[0].nonDigit == nil else { continue }
      do throws(GS1Fault) {
        elements.append(try attribute(sides[0], sides[1], of: path, beside: elements, options))
      } catch {
        leftOut.append(error)
      }
    }
    return GS1Message(elements, .link, leftOut: leftOut)
  }

  private static func attribute(
    _ name: [UInt8], _ text: [UInt8], of path: [GS1Element], beside elements: [GS1Element],
    _ options: GS1Options
  ) throws(GS1Fault) -> GS1Element {
    let identifier = String(decoding: name, as: UTF8.self)
    let isNew = options.allowsUnknownIdentifiers && (2...4).contains(name.count)
    guard let rule = GS1Rule.of(identifier) ?? (isNew ? .unknown(identifier) : nil) else {
      throw GS1Fault(.unknownIdentifier, identifier: identifier, in: text)
    }
    let value = padded(GS1Escapes.decoded(text, inQuery: true), rule, options)
    guard rule.isAttribute, !elements.contains(where: { $0.identifier == identifier }),
      !belongsInPath(identifier, path.map(\.identifier))
    else { throw GS1Fault(.noLinkAttribute, identifier: identifier, in: value) }
    try GS1ElementString.check(value, rule)
    return GS1Element(identifier, value)
  }

  /// Whether it could stand in the path beside the qualifiers that are there.
  private static func belongsInPath(_ identifier: String, _ path: [String]) -> Bool {
    let rows = path.first.flatMap { GS1Rule.of($0)?.qualifiers } ?? []
    return rows.contains { row in row.contains(identifier) && path.dropFirst().allSatisfy { row.contains($0) }
    }
  }

  // MARK: Writing

  static func text(_ elements: [GS1Element], at address: String) -> String? {
    var seen: Set<GS1Element> = []
    let elements = elements.filter { seen.insert($0).inserted }
    guard let key = elements.first(where: { GS1Rule.of($0.identifier)?.qualifiers != nil }),
      let rows = GS1Rule.of(key.identifier)?.qualifiers
    else { return nil }
    for row in rows + [[]] {
      let qualifiers = row.compactMap { name in elements.first { $0.identifier == name } }
      let rest = elements.filter { $0 != key && !qualifiers.contains($0) }
      let fixed = rest.filter { GS1Rule.of($0.identifier)?.endsByItself == true }
      let open = rest.filter { GS1Rule.of($0.identifier)?.endsByItself != true }
      guard rest.allSatisfy({ GS1Rule.of($0.identifier)?.isAttribute ?? true }) else { continue }
      let path = ([key] + qualifiers).map { "/\($0.identifier)/\(escaped($0, inQuery: false))" }
      let query = (fixed + open).map { "\($0.identifier)=\(escaped($0, inQuery: true))" }
      let base = address.hasSuffix("/") ? String(address.dropLast()) : address
      return base + path.joined() + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
    return nil
  }

  private static func escaped(_ element: GS1Element, inQuery: Bool) -> String {
    GS1Escapes.encoded(Array(element.value.utf8), inQuery: inQuery)
  }
}

/// Links whose identifiers and values are packed into base64url letters (GS1 Digital Link URI Compression).
///
/// They are recognised so that somebody can be told to scan another code; nothing is unpacked.
enum GS1CompressedLink {
  /// Whether a piece of a path is one: it begins with the header of a product code or of an SSCC, and the number after
  /// it has a right check digit. Other keys are not recognised.
  static func isOne(_ piece: [UInt8]) -> Bool {
    guard piece.count >= 10, piece.first(outside: GS1Check.characters64, .noLink) == nil else { return false }
    let bits: [Bool] = piece.flatMap { byte in
      let six = value(byte)
      return (0..<6).reversed().map { shift in (six >> shift) & 1 == 1 }
    }
    let (high, low) = (number(bits[..<4]), number(bits[4..<8]))
    switch (high, low) {
    case (0, 0): return holds(bits, bitCount: 60, digits: 18)
    // 0A to 3F and A0 to A9 stand for 01 with what often follows it.
    case (0, 1), (0...3, 10...15), (10, 0...9): return holds(bits, bitCount: 47, digits: 14)
    default: return false
    }
  }

  private static func holds(_ bits: [Bool], bitCount: Int, digits: Int) -> Bool {
    guard bits.count >= 8 + bitCount else { return false }
    let text = String(number(bits[8..<8 + bitCount]))
    guard text.utf8.count <= digits else { return false }
    let padded = Array(repeating: UInt8(ascii: "0"), count: digits - text.utf8.count) + Array(text.utf8)
    return GS1Check.checkDigit.finding(padded) == nil
  }

  private static func number(_ bits: ArraySlice<Bool>) -> Int { bits.reduce(0) { $0 * 2 + ($1 ? 1 : 0) } }

  /// RFC 4648, 5.
  private static func value(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
    case UInt8(ascii: "-"): 62
    default: 63
    }
  }
}
