/// A message of ISO/IEC 15434: `[)>`, a format number, fields between control characters (`barcodes.md` 10).
///
/// Format 06 holds data identifiers, 05 and 12 GS1 and text identifiers. Scanners, keyboards and dealers damage header
/// and separators in ways that are known; those are read, and the message says that it was mended.
enum FormattedMessage {
  private static let fieldEnd: Character = "\u{1D}"
  private static let formatEnd: Character = "\u{1E}"
  private static let messageEnd: Character = "\u{4}"

  /// Nil when `text` does not begin like such a message, or holds no field that the tables know.
  static func read(_ text: String) -> LabelFields? {
    guard let (body, isWhole) = unwrapped(text) else { return nil }
    let formats = body.split(separator: formatEnd, omittingEmptySubsequences: true)
    var fields: [LabelFields.Field] = []
    var isMended = !isWhole
    for format in formats {
      let number = format.prefix(2)
      let rest = format.dropFirst(2)
      switch number {
      case "06": fields += dataFields(rest)
      case "12": fields += textFields(rest)
      case "05":
        switch GS1Label(String(rest.drop { $0 == fieldEnd }), AIMIdentifier(letter: "d", modifier: "2")) {
        case .product(let gtin): fields.append(LabelFields.Field(.gtin, tag: "01", text: gtin.digits))
        case .fields(let gs1):
          fields += gs1.fields
          isMended = isMended || gs1.isMended
        case .damaged, nil: isMended = true
        }
      default: continue
      }
    }
    guard fields.contains(where: { $0.meaning != .other }) else { return nil }
    return LabelFields(.dataIdentifiers, fields, isMended: isMended)
  }

  /// What stands behind the header, with real control characters, and whether the header was as the standard has it.
  private static func unwrapped(_ text: String) -> (body: String, isWhole: Bool)? {
    var rest = text[...]
    var isWhole = true
    // Mouser's older labels have a sign too much in front.
    if rest.hasPrefix(">[)>") {
      rest.removeFirst()
      isWhole = false
    }
    guard rest.hasPrefix("[)>") else { return nil }
    var body = String(rest.dropFirst(3))
    // Where real separators arrived, the same signs in the data are data.
    let isBare = !body.contains(fieldEnd)
    for (written, sign) in substitutes where isBare && body.contains(written) {
      body = body.split(separator: written, omittingEmptySubsequences: false).joined(separator: String(sign))
      isWhole = false
    }
    if let end = body.lastIndex(of: messageEnd) { body = String(body[..<end]) }
    // The record separator behind the header is what editors and keyboards lose first.
    if !body.hasPrefix(String(formatEnd)) { isWhole = false }
    return (body, isWhole)
  }

  /// How control characters arrive from scanners and browsers that cannot send them.
  private static let substitutes: [(String, Character)] = [
    ("␝", fieldEnd), ("␞", formatEnd), ("␄", messageEnd), ("{GS}", fieldEnd), ("{RS}", formatEnd),
    ("{EOT}", messageEnd), ("<GS>", fieldEnd), ("<RS>", formatEnd), ("<EOT>", messageEnd), ("^]", fieldEnd),
    ("^^", formatEnd), ("^D", messageEnd), ("\\x1d", fieldEnd), ("\\x1e", formatEnd), ("\\x04", messageEnd),
    ("\\u001d", fieldEnd), ("\\u001e", formatEnd), ("\\u0004", messageEnd), ("[GS]", fieldEnd),
    ("[RS]", formatEnd), ("[EOT]", messageEnd),
  ]

  private static func dataFields(_ text: Substring) -> [LabelFields.Field] {
    text.split(separator: fieldEnd).map { field in
      guard let (tag, known, rest) = NumberForms.dataIdentifier(of: field) else {
        return LabelFields.Field(.other, tag: "", text: cleanField(field))
      }
      return LabelFields.Field(known.meaning, tag: tag, text: cleanField(rest))
    }
  }

  private static func textFields(_ text: Substring) -> [LabelFields.Field] {
    text.split(separator: fieldEnd).map { field in
      let tag = String(field.prefix { $0 != " " && $0 != "/" })
      let rest = field.dropFirst(tag.count + 1)
      return LabelFields.Field(
        NumberForms.textElements[tag] ?? .other, tag: cleanField(tag), text: cleanField(rest))
    }
  }

  /// Nothing that cannot be seen gets further than here.
  private static func cleanField(_ text: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        })
    ).trimmedWhitespace
  }
}

/// `(1P)FP-700(S)ABC123`: data identifiers between brackets, as labels print them under the bars and people type them.
enum BracketedIdentifiers {
  /// Nil unless every bracket holds an identifier of the table and a value stands behind it.
  static func read(_ text: String) -> LabelFields? {
    var fields: [LabelFields.Field] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
      let tag = rest[..<end].dropFirst().uppercased()
      let value = rest[rest.index(after: end)...].prefix { $0 != "(" }
      guard let known = NumberForms.dataIdentifiers[tag], !String(value).trimmedWhitespace.isEmpty else {
        return nil
      }
      fields.append(LabelFields.Field(known.meaning, tag: tag, text: String(value).trimmedWhitespace))
      rest = rest[value.endIndex...]
    }
    guard fields.contains(where: { $0.meaning != .other }) else { return nil }
    // Brackets may stand in somebody's serial all the same.
    return LabelFields(.dataIdentifiers, fields, whole: SerialNumber(text))
  }
}

/// Texts whose fields have names: `SN:1234 IMEI1=35…`, `{pbn:PICK,pm:ST-1,qty:2}`, lines of `Word: value`.
enum WordedText {
  /// Nil when a part of the text has no word that the tables know.
  static func read(_ text: String) -> LabelFields? {
    var inner = text[...]
    if inner.first == "{", inner.last == "}" { inner = inner.dropFirst().dropLast() }
    guard inner.contains(where: { isSign($0) }), text.unicodeScalars.allSatisfy(isPrintedOrBreak) else {
      return nil
    }
    for cuts: Set<Character> in [["\n", "\r\n", "\r"], [";"], ["|"], ["\t"], [","]] {
      let parts = inner.split { cuts.contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
      let fields = parts.compactMap(field)
      if fields.count == parts.count, isUseful(fields) { return LabelFields(.words, fields) }
    }
    return spaced(inner)
  }

  /// Fields with nothing but spaces between them: each begins where a known word with its sign stands.
  private static func spaced(_ text: Substring) -> LabelFields? {
    var parts: [Substring] = []
    for token in text.split(separator: " ") {
      // Dealers end such texts with a mark of conformity and an address.
      if !parts.isEmpty, token.lowercased() == "rohs" || WebAddress(String(token)) != nil { continue }
      if startsField(token) {
        parts.append(token)
      } else if let last = parts.last {
        parts[parts.count - 1] = last + " " + token
      } else {
        return nil
      }
    }
    let fields = parts.compactMap(field)
    return fields.count == parts.count && isUseful(fields) ? LabelFields(.words, fields) : nil
  }

  private static func isUseful(_ fields: [LabelFields.Field]) -> Bool {
    fields.contains { $0.meaning != .other }
  }

  /// Line ends and tabs part fields; nothing else that cannot be seen belongs into such a text.
  private static func isPrintedOrBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar == "\r" || scalar == "\n" || scalar == "\t"
    case .format: false
    default: true
    }
  }

  private static func isSign(_ character: Character) -> Bool { character == ":" || character == "=" }

  private static func startsField(_ token: Substring) -> Bool {
    token.firstIndex(where: isSign).map { NumberForms.word(token[..<$0]) != nil } ?? false
  }

  /// One field; nil when its word is unknown or a further field stands in its value.
  private static func field(_ part: Substring) -> LabelFields.Field? {
    guard let sign = part.firstIndex(where: isSign) else { return nil }
    let tag = part[..<sign].trimmingSpaces
    let value = part[part.index(after: sign)...].trimmingSpaces
    guard let meaning = NumberForms.word(tag), !value.contains(where: \.isNewline),
      !value.split(whereSeparator: { " ,;|\t".contains($0) }).contains(where: startsField)
    else { return nil }
    // An empty value is common (`mc:`) and says nothing.
    return LabelFields.Field(
      value.isEmpty ? .other : meaning, tag: withoutBreaks(tag), text: withoutBreaks(value))
  }

  /// What is kept can be seen: a tab or line end that parts nothing is a space.
  private static func withoutBreaks(_ text: Substring) -> String {
    String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
