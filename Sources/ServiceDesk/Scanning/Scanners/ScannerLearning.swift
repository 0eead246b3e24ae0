/// What one scan of a calibration code tells about its scanner.
///
/// Every layout and every way to send letters is tried: the right one shows the whole known text in one piece, and what
/// stands around it is what the scanner adds. Profiles that give every printable text alike count as one.
public enum ScannerLearning: Sendable, Hashable {
  case learned(ScannerProfile)
  /// The scan fits several profiles; this further code of the sheet tells them apart best.
  case ambiguous([ScannerProfile], next: String)
  /// Not the code that was asked for, or a layout that the program does not know.
  case notRecognised

  /// - Parameters:
  ///   - frame: the scan.
  ///   - code: the text of the code that was scanned.
  ///   - earlier: what the codes before it left open.
  public init(_ frame: ScannedFrame, of code: String, among earlier: [ScannerProfile]? = nil) {
    var found: [ScannerProfile] = []
    for profile in Self.guesses(for: frame) {
      guard let sent = profile.sent(by: frame), let fit = profile.around(code, in: sent) else { continue }
      if let earlier {
        guard let known = earlier.first(where: { $0.layout == fit.layout && $0.agrees(with: fit) }) else {
          continue
        }
        var both = known
        both.separator = fit.separator ?? known.separator
        found.append(both)
      } else {
        found.append(fit)
      }
    }
    let distinct = Self.distinct(found)
    switch distinct.count {
    case 0: self = .notRecognised
    case 1: self = .learned(distinct[0])
    default:
      if let next = Self.nextCode(for: distinct, after: code) {
        self = .ambiguous(distinct, next: next)
      } else {
        self = .learned(distinct[0])
      }
    }
  }

  /// The first guess is the plainest: the order of the table, letters as printed before all else.
  private static func guesses(for frame: ScannedFrame) -> [ScannerProfile] {
    let layouts: [LayoutName?] = frame.keys == nil ? [nil] : KeyboardLayout.all.map(\.name)
    return ScannerProfile.LetterCase.allCases.flatMap { letters in
      layouts.map { ScannerProfile(layout: $0, letters: letters) }
    }
  }

  /// One profile for all that read every printable text of the others as they do.
  private static func distinct(_ profiles: [ScannerProfile]) -> [ScannerProfile] {
    profiles.reduce(into: []) { kept, profile in
      if !kept.contains(where: { $0.reads(as: profile) }) { kept.append(profile) }
    }
  }

  /// The code of the sheet that most of these profiles would send so that the others cannot take it for it.
  private static func nextCode(for profiles: [ScannerProfile], after code: String) -> String? {
    let codes = CalibrationSheet.tellingCodes.filter { $0 != code }
    let counted = codes.map { candidate -> (code: String, count: Int) in
      (candidate, Set(profiles.map { $0.keys(of: candidate) }).count)
    }
    let best = counted.max { $0.count < $1.count }
    return best.flatMap { $0.count > 1 ? $0.code : nil }
  }
}

extension ScannerProfile {
  /// This profile with what stands around a known text, or nil when the text is not there in one piece.
  fileprivate func around(_ code: String, in sent: String) -> ScannerProfile? {
    let (wanted, seen) = (recased(code), Array(sent))
    // How a separator arrives is what the code is to tell, so only its two sides must be there.
    let parts = wanted.split(separator: Character(Self.groupSeparator), maxSplits: 1).map(Array.init)
    guard let first = parts.first, let start = seen.firstPlace(of: first, from: 0) else { return nil }
    var end = start + first.count
    var profile = self
    if parts.count == 2 {
      // A substitute is at most as long as `{GS}` and its like.
      guard let second = seen.firstPlace(of: parts[1], from: end), second - end <= 8 else { return nil }
      profile.separator = String(seen[end..<second])
      end = second + parts[1].count
    }
    var before = seen[..<start]
    if let identifier = aimIdentifier(at: String(before.suffix(3))[...]) {
      profile.identifier = .beforeText
      before = before.dropLast(identifier.count)
    } else if let identifier = aimIdentifier(at: String(before)[...]) {
      profile.identifier = .beforePrefix
      before = before.dropFirst(identifier.count)
    }
    profile.prefix = String(before)
    profile.suffix = String(seen[end...])
    return profile
  }

  /// A known text as this profile leaves it.
  private func recased(_ code: String) -> String {
    switch letters {
    case .upper: code.uppercased()
    case .lower: code.lowercased()
    case .asPrinted, .capsLock, .swapped: code
    }
  }

  /// Whether two codes of one scanner tell the same about it.
  fileprivate func agrees(with other: ScannerProfile) -> Bool {
    letters == other.letters && prefix == other.prefix && suffix == other.suffix
      && identifier == other.identifier
  }

  /// Whether no printable text tells the two apart.
  fileprivate func reads(as other: ScannerProfile) -> Bool {
    guard prefix == other.prefix, suffix == other.suffix, identifier == other.identifier,
      separator == other.separator, letters.losesCase == other.letters.losesCase
    else { return false }
    return keys(of: Self.printable) == other.keys(of: Self.printable)
      && recased(Self.printable) == other.recased(Self.printable)
  }

  private static let printable = String(
    (0x20...0x7E).map { Character(Unicode.Scalar(UInt8($0))) })

  /// The keys that a scanner of this profile types a text with; of a serial line, the text that it sends.
  fileprivate func keys(of text: String) -> [Keystroke] {
    let sent = recased(text)
    guard let layout = layout.flatMap({ KeyboardLayout.named($0) }) else {
      let turned = letters == .swapped || letters == .capsLock
      return (turned ? sent.withTurnedCase : sent).map { .character($0) }
    }
    return layout.keys(
      for: letters == .swapped ? sent.withTurnedCase : sent, turningCaps: letters == .capsLock)
  }
}

extension Array where Element: Equatable {
  fileprivate func firstPlace(of part: [Element], from start: Int) -> Int? {
    guard !part.isEmpty, count - part.count >= start else { return nil }
    return (start...(count - part.count)).first { Array(self[$0..<$0 + part.count]) == part }
  }
}
