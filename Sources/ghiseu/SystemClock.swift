import Foundation
import ServiceDesk

/// The machine's clock, read in the shop's zone.
struct SystemClock: ShopClock {
  private let zone: TimeZone

  /// Nil when the system's time zone database has no such zone.
  init?(zone name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  func now() -> Moment {
    Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  func civil(_ moment: Moment) -> CivilTime {
    let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    let local = moment.milliseconds + Int64(zone.secondsFromGMT(for: date)) * 1000
    let minutes = floorDivided(local, by: 60_000)
    let day = floorDivided(minutes, by: 1440)
    let minuteOfDay = Int(minutes - day * 1440)
    return CivilTime(day: Day(number: Int(day)), hour: minuteOfDay / 60, minute: minuteOfDay % 60)
  }

  private func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
