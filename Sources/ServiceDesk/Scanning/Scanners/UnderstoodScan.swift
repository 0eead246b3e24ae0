/// What a frame says when its scanner's setting is undone, and what is to be said about the scanner.
///
/// Our own codes survive every layout: one that is found under another reading, where its check or mark holds, is taken
/// for what it is, and the scanner is told to be set otherwise than it was learned. Where several readings are codes of
/// ours, the one counts that is on record; a badge has no check, and what a French scanner types of one in nine could as
/// well be another badge from a Czech one.
public struct UnderstoodScan: Sendable, Hashable {
  /// What the desk acts on. Nil when nothing may be taken for the label's text: a code whose prefix is missing was sent
  /// by a scanner that was reset, and its layout may be another one too.
  public var bytes: [UInt8]?
  public var notice: ScannerNotice?
  /// The codes of ours among which only the record can choose; empty where none or one is found.
  public var rivals: [ScanMeaning] = []

  init(_ notice: ScannerNotice) { self.init(nil, notice) }

  init(_ text: String?, _ notice: ScannerNotice? = nil) {
    bytes = text.map { Array($0.utf8) }
    self.notice = notice
  }

  /// - Parameters:
  ///   - learned: what the scanner's calibration code told; nil when it never did.
  ///   - known: those of the ``rivals`` that are on record.
  public init(
    _ frame: ScannedFrame, learned: ScannerProfile?, _ secrecy: some Secrecy,
    onRecord known: [ScanMeaning] = []
  ) {
    if CalibrationSheet.mayBeWhole(frame) {
      let learning = ScannerLearning(frame, of: CalibrationSheet.whole)
      if learning != .notRecognised {
        self.init(nil, .calibration(learning))
        return
      }
    }
    let profile = learned ?? (frame.keys == nil ? ScannerProfile(layout: nil) : .asDelivered)
    switch profile.text(of: frame) {
    case .success(let text):
      let asSet = OwnReading(text, layout: profile.layout, secrecy)
      // Its digits need no Shift on a keyboard as delivered, and on those that move letters they do.
      if let asSet, learned == nil {
        self.init(asSet.text)
        return
      }
      let found = OwnReading.all(of: frame, besides: profile, secrecy, asSet)
      if let chosen = OwnReading.chosen(of: found, asSet: asSet, onRecord: known) {
        let isAsSet = chosen.meaning == asSet?.meaning
        self.init(
          chosen.text, isAsSet ? nil : learned == nil ? .notLearned(chosen.layout) : .contradiction(.layout))
      } else if !found.isEmpty || profile.isContradicted(by: frame, reading: text) {
        self.init(nil, learned == nil ? .notLearned(nil) : .contradiction(.layout))
      } else {
        self.init(text)
      }
      if found.count > 1 { rivals = found.map(\.meaning) }
    case .failure(.notText):
      self.init(nil)
      bytes = frame.bytes
    case .failure(let misfit):
      let found = OwnReading.all(of: frame, besides: profile, secrecy, nil)
      self.init(
        OwnReading.chosen(of: found, asSet: nil, onRecord: known)?.text, .contradiction(misfit))
      if found.count > 1 { rivals = found.map(\.meaning) }
    }
  }
}

/// A code of ours that a frame is under one reading, as it was printed: nothing of it was guessed, and its check or mark
/// holds where it has one.
private struct OwnReading {
  let text: String
  let meaning: ScanMeaning
  let layout: LayoutName?

  init?(_ text: String, layout: LayoutName?, _ secrecy: some Secrecy) {
    let code = aimIdentifier(at: text[...]).map { String(text.dropFirst($0.count)) } ?? text
    self.layout = layout
    let lower = code.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      meaning = ScanMeaning(code, secrecy)
      guard code.contains("#"), case .receipt = meaning else { return nil }
      self.text = code
      return
    }
    let capitals = code.uppercased()
    // The first two say what it is; U is one of theirs only.
    guard capitals.dropFirst(2).allSatisfy({ A29.value($0) != nil }) else { return nil }
    meaning = ScanMeaning(capitals, secrecy)
    self.text = capitals
    switch meaning {
    case .command, .stage, .shelf, .badge, .unitLabel, .claim, .consignment: break
    default: return nil
    }
  }

  /// Those of a frame under any layout, with and without what was learned to stand around a code; one for each meaning,
  /// for the address in front of a receipt's key says nothing.
  static func all(
    of frame: ScannedFrame, besides profile: ScannerProfile, _ secrecy: some Secrecy, _ asSet: OwnReading?
  ) -> [OwnReading] {
    var found = [asSet].compactMap(\.self)
    let layouts: [LayoutName?] = frame.keys == nil ? [nil] : KeyboardLayout.all.map(\.name)
    for letters in [ScannerProfile.LetterCase.asPrinted, .capsLock] {
      for layout in layouts {
        var learned = profile
        (learned.layout, learned.letters) = (layout, letters)
        let bare = ScannerProfile(layout: layout, letters: letters)
        for guess in learned == bare ? [bare] : [learned, bare] {
          guard case .success(let text) = guess.text(of: frame),
            let own = OwnReading(text, layout: layout, secrecy)
          else { continue }
          if !found.contains(where: { $0.meaning == own.meaning }) { found.append(own) }
        }
      }
    }
    return found
  }

  /// The only one, or the one on record; where the record knows none or several, the one that the scanner's setting says.
  static func chosen(
    of found: [OwnReading], asSet: OwnReading?, onRecord known: [ScanMeaning]
  ) -> OwnReading? {
    if found.count <= 1 { return found.first }
    let kept = found.filter { known.contains($0.meaning) }
    return kept.count == 1 ? kept[0] : asSet
  }
}

extension ScannerProfile {
  /// Whether a text cannot be what a label says, because the same keys say something plain on a scanner as delivered.
  ///
  /// Numbers and makers' serials are capitals and digits. Where a layout moves the digits, what a scanner of another one
  /// types is signs and letters that no serial has: `SNü4711` on a Hungarian keyboard, `àé&` on a French one.
  fileprivate func isContradicted(by frame: ScannedFrame, reading text: String) -> Bool {
    guard let keys = frame.keys, let layout else { return false }
    func isPlain(_ text: String) -> Bool {
      text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D }
        && text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 4
    }
    if isPlain(text) { return false }
    if layout == Self.asDelivered.layout {
      // Signs that are digits elsewhere, all of them or the 0: a French, Czech or Hungarian scanner nobody calibrated.
      guard text.count >= 8, text.contains(where: { !$0.isLetter && !$0.isNumber }) else { return false }
      return KeyboardLayout.all.contains { other in
        other.text(of: keys).utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    }
    guard text.contains(where: { !$0.isASCII }) || !text.contains(where: { $0.isLetter || $0.isNumber })
    else { return false }
    return isPlain(KeyboardLayout.us.text(of: keys))
  }
}

/// Something about a scanner that its scan told.
public enum ScannerNotice: Sendable, Hashable {
  /// The calibration code was scanned: how the scanner is set.
  case calibration(ScannerLearning)
  /// The scan contradicts what was learned: the scanner was reset, or it is another one.
  case contradiction(ScannerProfile.Misfit)
  /// Nobody calibrated it, and it is not set as scanners leave the factory.
  case notLearned(LayoutName?)
  /// The database does not say how the scanner is set, and never has since the station started; its scan cannot be read.
  case unanswered
}

extension CalibrationSheet {
  /// Whether a frame has the letters of the first code that no layout moves; spares the trying of all layouts.
  static func mayBeWhole(_ frame: ScannedFrame) -> Bool {
    String(decoding: frame.bytes, as: UTF8.self).uppercased().contains("GHISEU")
  }
}
