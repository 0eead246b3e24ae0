/// An instant, in milliseconds of Universal Time since 1970. Order of events never rests on it (design decision 6).
public struct Moment: Sendable, Hashable, Comparable, Codable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public func adding(seconds: Int64) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

  public func seconds(until other: Moment) -> Int64 { (other.milliseconds - milliseconds) / 1000 }

  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

/// A wall-clock reading in the shop's zone, to the minute.
public struct CivilTime: Sendable, Hashable, Codable {
  public var day: Day
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}
