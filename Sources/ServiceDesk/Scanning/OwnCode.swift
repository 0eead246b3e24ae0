/// The alphabet of the shop's own codes and its check character ("A29", `domain.md` 5.8).
///
/// 29 characters, a prime number of them, without `0 I L O U Y Z`: nothing that is misread, misheard, or moved by a
/// keyboard layout. With distinct non-zero weights modulo 29 every single error and every swap of two different
/// characters is found.
public enum A29 {
  public static let alphabet = Array("123456789ABCDEFGHJKMNPQRSTVWX")

  static func value(_ character: Character) -> Int? { values[character] }

  private static let values = Dictionary(uniqueKeysWithValues: alphabet.enumerated().map { ($1, $0) })

  /// The character that makes `payload` valid. The check's own weight is 1, the payload's rise to the left.
  ///
  /// - Precondition: `payload` has characters of the alphabet only, at most 27 of them (weights stay distinct).
  public static func check(of payload: String) -> Character {
    precondition(payload.count <= 27, "A29 weights repeat beyond 27 characters")
    var sum = 0
    for (index, character) in payload.enumerated() {
      guard let value = values[character] else { preconditionFailure("A29 payload outside the alphabet") }
      sum += (payload.count + 1 - index) * value
    }
    return alphabet[(29 - sum % 29) % 29]
  }

  /// Whether the last character is the check of those before it.
  public static func isValid(_ code: String) -> Bool {
    guard code.count >= 2, code.allSatisfy({ values[$0] != nil }), let last = code.last else { return false }
    return check(of: String(code.dropLast())) == last
  }

  /// What a person typed, made uniform: upper case, without spaces and hyphens, `I L` as `1`, `U` as `V`.
  ///
  /// Fails with the first character that no rule explains, so that the answer can name it.
  public static func normalised(_ typed: String) -> Result<String, UnknownCharacter> {
    var result = ""
    for character in typed.uppercased() where !character.isWhitespace && character != "-" {
      switch character {
      case "I", "L": result.append("1")
      case "U": result.append("V")
      default:
        guard values[character] != nil else { return .failure(UnknownCharacter(character: character)) }
        result.append(character)
      }
    }
    return .success(result)
  }

  public struct UnknownCharacter: Error, Sendable, Equatable {
    public let character: Character
  }

  /// `count` random characters; bytes that would favour some characters are skipped.
  public static func random(_ count: Int, from secrecy: some Secrecy) -> String {
    var result = ""
    while result.count < count {
      for byte in secrecy.randomBytes(count * 2) where byte < 232 && result.count < count {
        result.append(alphabet[Int(byte) % 29])  // 232 = 8 × 29
      }
    }
    return result
  }

  /// Eight characters for 39 bits of `bytes`: enough to mark a code, short enough to print.
  static func digest(_ bytes: [UInt8]) -> String {
    var number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var result = ""
    for _ in 0..<8 {
      result.append(alphabet[Int(number % 29)])
      number /= 29
    }
    return result
  }
}

/// `U1` + 8 random characters + check: on the device or its bin. Means nothing to the public (`domain.md` P-4).
public struct UnitCode: Sendable, Hashable, Codable, CustomStringConvertible {
  public let text: String

  /// Reads a scanned or typed code; nil when it is not one.
  public init?(_ scanned: String) {
    guard let body = ownCodeBody(scanned, prefix: "U1", length: 9) else { return nil }
    text = "U1" + body
  }

  /// A fresh code. All characters alike would be valid and trivial; such a draw is repeated.
  public static func random(from secrecy: some Secrecy) -> UnitCode {
    UnitCode(valid: "U1" + randomBody(8, secrecy))
  }

  private init(valid text: String) { self.text = text }

  /// `U1 K7M-2QX-9TQ`.
  public var display: String { "U1 " + grouped(text.dropFirst(2), by: 3) }
  public var description: String { text }
}

/// `T1` + 4 locator + 6 secret + check: on the customer's receipt, typed at the kiosk (design decision 2).
///
/// The locator finds the ticket; the secret is stored only as a salted slow hash.
public struct ClaimCode: Sendable, Hashable, CustomStringConvertible {
  public let text: String

  public init?(_ scanned: String) {
    guard let body = ownCodeBody(scanned, prefix: "T1", length: 11) else { return nil }
    text = "T1" + body
  }

  public static func random(from secrecy: some Secrecy) -> ClaimCode {
    ClaimCode(valid: "T1" + randomBody(10, secrecy))
  }

  private init(valid text: String) { self.text = text }

  public var locator: String { String(text.dropFirst(2).prefix(4)) }
  public var secret: String { String(text.dropFirst(6).prefix(6)) }
  /// `T1 K7M2-QX9T-Q3A`.
  public var display: String { "T1 " + grouped(text.dropFirst(2), by: 4) }
  public var description: String { text }
}

/// 131 random bits in 27 characters: opens one ticket at the kiosk without a second factor. Stored as SHA-256.
public struct ReceiptKey: Sendable, Hashable {
  public let text: String

  /// Reads the key itself or an address that ends in `#` and the key; the address is never opened.
  public init?(_ scanned: String) {
    let tail =
      scanned.split(separator: "#", omittingEmptySubsequences: false).last.map(String.init) ?? scanned
    guard tail.count == 27, tail.allSatisfy({ A29.value($0) != nil }) else { return nil }
    text = tail
  }

  public static func random(from secrecy: some Secrecy) -> ReceiptKey {
    ReceiptKey(valid: A29.random(27, from: secrecy))
  }

  private init(valid text: String) { self.text = text }

  public func hash(_ secrecy: some Secrecy) -> String { hexadecimal(secrecy.sha256(Array(text.utf8))) }
}

/// `S1` + 27 random characters (131 bits): a staff member's badge. Stored as SHA-256; opens nothing without the PIN.
public struct BadgeCode: Sendable, Hashable {
  public let text: String

  public init?(_ scanned: String) {
    guard scanned.count == 29, scanned.hasPrefix("S1"), scanned.allSatisfy({ A29.value($0) != nil }) else {
      return nil
    }
    text = scanned
  }

  public static func random(from secrecy: some Secrecy) -> BadgeCode {
    BadgeCode(valid: "S1" + A29.random(27, from: secrecy))
  }

  private init(valid text: String) { self.text = text }

  public func hash(_ secrecy: some Secrecy) -> String { hexadecimal(secrecy.sha256(Array(text.utf8))) }
}

/// `N1` + 8 random characters + check: a shelf or bin.
public struct ShelfCode: Sendable, Hashable, Codable, CustomStringConvertible {
  public let text: String

  public init?(_ scanned: String) {
    guard let body = ownCodeBody(scanned, prefix: "N1", length: 9) else { return nil }
    text = "N1" + body
  }

  public static func random(from secrecy: some Secrecy) -> ShelfCode {
    ShelfCode(valid: "N1" + randomBody(8, secrecy))
  }

  private init(valid text: String) { self.text = text }
  /// As people read it: `N1 K7M-2QX-9TQ`.
  public var display: String { "N1 " + grouped(text.dropFirst(2), by: 3) }

  public var description: String { text }
}

/// The characters behind `prefix`, made uniform, when they are `length` and their check holds.
func ownCodeBody(_ scanned: String, prefix: String, length: Int) -> String? {
  let compact = scanned.uppercased().filter { !$0.isWhitespace && $0 != "-" }
  guard compact.hasPrefix(prefix), compact.count == prefix.count + length,
    case .success(let body) = A29.normalised(String(compact.dropFirst(prefix.count))), A29.isValid(body)
  else { return nil }
  return body
}

func randomBody(_ count: Int, _ secrecy: some Secrecy) -> String {
  while true {
    let payload = A29.random(count, from: secrecy)
    if Set(payload).count > 1 { return payload + String(A29.check(of: payload)) }
  }
}

func grouped(_ text: Substring, by size: Int) -> String {
  var result = ""
  for (index, character) in text.enumerated() {
    if index > 0, index % size == 0 { result += "-" }
    result.append(character)
  }
  return result
}

public func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef")
  return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
