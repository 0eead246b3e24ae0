internal import Foundation
public import ServiceDesk

/// A clock that stands still in one of the world's zones, with its changes to and from summer time.
public struct ZoneClock: ShopClock, CustomStringConvertible {
  private let zone: TimeZone
  private let moment: Moment

  /// Nil when the system's time zone database has no such zone.
  public init?(_ name: String, at moment: Moment = .example) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
    self.moment = moment
  }

  /// Where shops are, and the far ends: the earliest and the latest day of the world, a quarter of an hour beside the
  /// hour, and half an hour of summer time.
  public static let zones: [ZoneClock] = [
    "Europe/Bucharest", "Europe/Warsaw", "Europe/Budapest", "Pacific/Kiritimati", "Pacific/Niue",
    "Asia/Kathmandu", "Australia/Lord_Howe",
  ].compactMap { ZoneClock($0) }

  public var description: String { zone.identifier }

  public func now() -> Moment { moment }

  public func civil(_ moment: Moment) -> CivilTime {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let minutes = floorDivided(moment.milliseconds, 60_000) + Int64(zone.secondsFromGMT(for: date) / 60)
    let day = floorDivided(minutes, 1440)
    let ofDay = Int(minutes - day * 1440)
    return CivilTime(day: Day(number: Int(day)), hour: ofDay / 60, minute: ofDay % 60)
  }
}
