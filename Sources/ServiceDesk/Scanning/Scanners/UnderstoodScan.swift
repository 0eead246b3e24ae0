/// What a frame says when its scanner's setting is undone, and what is to be said about the scanner.
///
/// Our own codes survive every layout: one that is found under exactly one other reading, where its check holds, is taken
/// for what it is, and the scanner is told to be set otherwise than it was learned.
public struct UnderstoodScan: Sendable, Hashable {
  /// What the desk acts on. Nil when nothing may be taken for the label's text: a code whose prefix is missing was sent
  /// by a scanner that was reset, and its layout may be another one too.
  public var bytes: [UInt8]?
  public var notice: ScannerNotice?

  init(_ notice: ScannerNotice) { self.init(nil, notice) }

  init(_ text: String?, _ notice: ScannerNotice? = nil) {
    bytes = text.map { Array($0.utf8) }
    self.notice = notice
  }

  /// - Parameter learned: what the scanner's calibration code told; nil when it never did.
  public init(_ frame: ScannedFrame, learned: ScannerProfile?, _ secrecy: some Secrecy) {
    let isTyped = frame.keys != nil
    if CalibrationSheet.mayBeWhole(frame) {
      let learning = ScannerLearning(frame, of: CalibrationSheet.whole)
      if learning != .notRecognised {
        self.init(nil, .calibration(learning))
        return
      }
    }
    let profile = learned ?? (isTyped ? .asDelivered : ScannerProfile(layout: nil))
    switch profile.text(of: frame) {
    case .success(let text):
      if let own = Self.ownCode(text, secrecy) {
        self.init(own)
      } else if let (own, layout) = Self.ownCode(of: frame, besides: profile, secrecy) {
        self.init(own, learned == nil ? .notLearned(layout) : .contradiction(.layout))
      } else {
        self.init(text)
      }
    case .failure(.notText):
      self.init(nil)
      bytes = frame.bytes
    case .failure(let misfit):
      self.init(Self.ownCode(of: frame, besides: profile, secrecy)?.text, .contradiction(misfit))
    }
  }

  /// The one code of ours that a frame is under any layout, with or without what was learned to stand around it.
  private static func ownCode(
    of frame: ScannedFrame, besides profile: ScannerProfile, _ secrecy: some Secrecy
  ) -> (text: String, layout: LayoutName?)? {
    var found: [(text: String, layout: LayoutName?)] = []
    let layouts: [LayoutName?] = frame.keys == nil ? [nil] : KeyboardLayout.all.map(\.name)
    for letters in [ScannerProfile.LetterCase.asPrinted, .capsLock] {
      for layout in layouts {
        var learned = profile
        (learned.layout, learned.letters) = (layout, letters)
        let bare = ScannerProfile(layout: layout, letters: letters)
        for guess in learned == bare ? [bare] : [learned, bare] {
          guard case .success(let text) = guess.text(of: frame), let own = ownCode(text, secrecy) else {
            continue
          }
          if !found.contains(where: { $0.text == own }) { found.append((own, layout)) }
        }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// A code of ours as it was printed, when nothing of it had to be guessed and its check holds.
  private static func ownCode(_ text: String, _ secrecy: some Secrecy) -> String? {
    let code = aimIdentifier(at: text[...]).map { String(text.dropFirst($0.count)) } ?? text
    let lower = code.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") {
      guard code.contains("#"), case .receipt = ScanMeaning(code, secrecy) else { return nil }
      return code
    }
    let capitals = code.uppercased()
    // The first two say what it is; U is one of theirs only.
    guard capitals.dropFirst(2).allSatisfy({ A29.value($0) != nil }) else { return nil }
    switch ScanMeaning(capitals, secrecy) {
    case .command, .stage, .shelf, .badge, .unitLabel, .claim, .consignment: return capitals
    default: return nil
    }
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
}

extension CalibrationSheet {
  /// Whether a frame has the letters of the first code that no layout moves; spares the trying of all layouts.
  static func mayBeWhole(_ frame: ScannedFrame) -> Bool {
    String(decoding: frame.bytes, as: UTF8.self).uppercased().contains("GHISEU")
  }
}
