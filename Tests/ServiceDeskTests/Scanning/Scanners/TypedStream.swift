import ServiceDesk

/// A key stream of ``KeyStreams``, as the keys of a frame.
enum TypedStream {
  static func keys(_ stream: String) -> [Keystroke] {
    stream.split(separator: " ").map { stroke in
      var held: KeyModifiers = []
      for mark in stroke.prefix(while: \.isLetter) {
        switch mark {
        case "s": held.insert(.shift)
        case "g": held.insert(.altGr)
        default: held.insert(.control)
        }
      }
      return .key(UInt16(stroke.drop(while: \.isLetter)) ?? 0, held)
    }
  }

  /// The keys that the description of `layout` types one of the stored texts with.
  static func keys(of text: String, on layout: String) -> [Keystroke] {
    KeyStreams.all.first { $0.layout == layout && $0.text == text }.map { keys($0.keys) } ?? []
  }

  static func frame(_ keys: [Keystroke]) -> ScannedFrame {
    ScannedFrame(scanner: ScannerName("counter 1"), keys: keys)
  }
}
