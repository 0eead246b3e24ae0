/// What one camera has in view, frame by frame: which codes may be believed, and which of them were acted on.
///
/// A frame is a poor picture that the next one makes up for. Squares carry an error correction that no wrong reading
/// passes; bars count when a second frame says the same. What stays in view is acted on once, and again only after it was
/// away.
public struct CameraWatch: Sendable {
  /// A code that was not seen for longer is away: hands shake and light flickers for less, and a scan may lead to another page,
  /// which opens the camera anew.
  public static let awayMilliseconds: Int64 = 3000
  /// More codes than a sheet of labels holds; what comes beyond waits until others are away.
  public static let most = 64

  /// How a code of the present frame stands.
  public struct Sight: Sendable, Hashable {
    public var code: PictureCode
    /// It may be acted on.
    public var isBelieved: Bool
    /// It was acted on since it came into view.
    public var isTaken: Bool
    /// It may be acted on since this very frame.
    public var isFresh: Bool
    /// When it came into view.
    public var since: Moment
  }

  private struct Identity: Hashable {
    var symbology: Symbology
    var bytes: [UInt8]

    init(_ code: PictureCode) {
      symbology = code.symbology
      bytes = code.bytes
    }
  }

  private struct Sighting {
    var code: PictureCode
    var frames = 1
    let first: Moment
    var last: Moment
    var isTaken = false

    var isBelieved: Bool { frames >= 2 || code.symbology.isMatrix }
  }

  private var sightings: [Identity: Sighting] = [:]
  private var order: [Identity] = []

  public init() {}

  /// Takes in what the reader found in one frame.
  public mutating func see(_ codes: [PictureCode], at now: Moment) -> [Sight] {
    order.removeAll { identity in
      guard let last = sightings[identity]?.last else { return true }
      let away = now.milliseconds - last.milliseconds
      // A clock that was set back ends what was in view as well.
      guard away < 0 || away > Self.awayMilliseconds else { return false }
      sightings[identity] = nil
      return true
    }
    var seen: Set<Identity> = []
    return codes.compactMap { code in
      let identity = Identity(code)
      guard seen.insert(identity).inserted else { return nil }
      let before = sightings[identity]
      guard before != nil || sightings.count < Self.most else { return nil }
      var sighting = before ?? Sighting(code: code, frames: 0, first: now, last: now)
      sighting.code = code
      sighting.frames += 1
      sighting.last = now
      sightings[identity] = sighting
      if before == nil { order.append(identity) }
      return Sight(
        code: code, isBelieved: sighting.isBelieved, isTaken: sighting.isTaken,
        isFresh: sighting.isBelieved && before?.isBelieved != true, since: sighting.first)
    }
  }

  /// The codes in view that may be believed, in the order in which they came; those of the last frames too.
  public var believed: [PictureCode] {
    order.compactMap { sightings[$0] }.filter(\.isBelieved).map(\.code)
  }

  /// Marks a code as acted on.
  ///
  /// - Returns: false when it was already, or is not in view: then nothing is to be done.
  public mutating func take(_ code: PictureCode) -> Bool {
    guard let sighting = sightings[Identity(code)], !sighting.isTaken else { return false }
    sightings[Identity(code)]?.isTaken = true
    return true
  }

  /// Lets a code count as new when the next frame shows it.
  public mutating func forget(_ code: PictureCode) {
    sightings[Identity(code)] = nil
    order.removeAll { $0 == Identity(code) }
  }
}
