/// One text in the four languages. A language that is left out does not compile.
///
/// `{name}` stands for a value. Whole sentences only: word order and suffixes differ (`domain.md` 6, grammar traps).
public struct Phrase: Sendable, Hashable {
  public let ro: String
  public let en: String
  public let hu: String
  public let pl: String

  public init(ro: String, en: String, hu: String, pl: String) {
    self.ro = ro
    self.en = en
    self.hu = hu
    self.pl = pl
  }

  /// The same in every language: names, codes.
  public init(verbatim text: String) { self.init(ro: text, en: text, hu: text, pl: text) }

  public subscript(language: Language) -> String {
    switch language {
    case .romanian: ro
    case .english: en
    case .hungarian: hu
    case .polish: pl
    }
  }

  /// The text with its values filled in. A value that the text does not name is left out.
  public func callAsFunction(_ language: Language, _ values: [String: String] = [:]) -> String {
    var text = ""
    var rest = self[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      text += rest[..<open]
      text += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

/// A text that counts something, in the plural forms of each language (CLDR).
public struct CountedPhrase: Sendable, Hashable {
  public let ro: (one: String, few: String, other: String)
  public let en: (one: String, other: String)
  public let hu: String
  public let pl: (one: String, few: String, many: String)

  public init(
    ro: (one: String, few: String, other: String), en: (one: String, other: String), hu: String,
    pl: (one: String, few: String, many: String)
  ) {
    self.ro = ro
    self.en = en
    self.hu = hu
    self.pl = pl
  }

  /// The form for `count`, with `{n}` and the other values filled in.
  public func callAsFunction(_ language: Language, _ count: Int, _ values: [String: String] = [:]) -> String {
    var values = values
    values["n"] = String(count)
    return form(language, count).filled(with: values)
  }

  private func form(_ language: Language, _ count: Int) -> String {
    let n = count.magnitude
    switch language {
    case .romanian:
      if n == 1 { return ro.one }
      return n == 0 || (1...19).contains(n % 100) ? ro.few : ro.other
    case .english:
      return n == 1 ? en.one : en.other
    case .hungarian:
      return hu
    case .polish:
      if n == 1 { return pl.one }
      return (2...4).contains(n % 10) && !(12...14).contains(n % 100) ? pl.few : pl.many
    }
  }

  public static func == (a: CountedPhrase, b: CountedPhrase) -> Bool {
    a.ro == b.ro && a.en == b.en && a.hu == b.hu && a.pl == b.pl
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(en.other)
    hasher.combine(hu)
  }
}

extension String {
  fileprivate func filled(with values: [String: String]) -> String {
    Phrase(verbatim: self)(.english, values)
  }
}
