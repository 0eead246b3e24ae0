/// How a number on record answers what was asked, from "the same" to "somewhere in it".
///
/// Only ``exact`` identifies; every other one is an offer that a person takes or leaves (`features.md` U39).
public enum NumberMatch: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case exact
  /// The same but for hyphens and the like.
  case withoutSeparators
  /// The same but for what a label or maker puts in front: `S/N:`, `1S…`.
  case withoutPrefix
  /// The same but for zeros in front.
  case withoutZeros
  /// The same when `O` is `0` and `I` is `1`.
  case looksAlike
  /// It ends in what was asked.
  case ending
  /// It begins with what was asked.
  case beginning
  /// What was asked is somewhere in it.
  case inside

  /// Shorter parts would be found everywhere.
  public static let shortestPart = 4
  /// A whole number found at the end of a longer scan is at least this long.
  static let shortestRest = 6

  public static func < (a: NumberMatch, b: NumberMatch) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Nil when the number on record does not answer what was asked.
  public init?(asked: LookUpKey, found: LookUpKey) {
    guard let match = Self.whole(asked, found) ?? Self.part(asked, found) else { return nil }
    self = match
  }

  private static func whole(_ asked: LookUpKey, _ found: LookUpKey) -> NumberMatch? {
    if asked.normalised == found.normalised { return .exact }
    if asked.bare == found.bare { return .withoutSeparators }
    if asked.behindLabel?.bare == found.bare || found.behindLabel?.bare == asked.bare {
      return .withoutPrefix
    }
    if (asked.behindZeros ?? asked).bare == (found.behindZeros ?? found).bare { return .withoutZeros }
    if asked.core.bare == found.core.bare { return .withoutPrefix }
    if asked.alike == found.alike || asked.core.alike == found.core.alike { return .looksAlike }
    if LookUpKey(normalised: asked.alike).core.alike == LookUpKey(normalised: found.alike).core.alike {
      return .looksAlike
    }
    // A maker's prefix that no list knows, such as the model in a Lenovo code.
    if found.bare.count >= shortestRest, asked.bare.hasSuffix(found.bare) { return .withoutPrefix }
    return nil
  }

  private static func part(_ asked: LookUpKey, _ found: LookUpKey) -> NumberMatch? {
    guard asked.bare.count >= shortestPart else { return nil }
    let number = asked.behindLabel ?? asked
    for key in [asked, number] where key.bare.count >= shortestPart {
      if found.bare.hasSuffix(key.bare) { return .ending }
      if found.alike.hasSuffix(key.alike) { return .looksAlike }
    }
    if found.normalised.hasPrefix(asked.normalised) || found.bare.hasPrefix(asked.bare) { return .beginning }
    return found.bare.contains(asked.bare) ? .inside : nil
  }
}
