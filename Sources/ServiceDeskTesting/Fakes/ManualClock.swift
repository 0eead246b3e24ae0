public import ServiceDesk
import Synchronization

/// A clock that stands still until a test moves it, in a zone with a fixed offset.
public final class ManualClock: ShopClock {
  private let time: Mutex<Moment>
  private let offsetMinutes: Int64

  /// - Parameter offsetMinutes: how far the shop's wall clock is ahead of Universal Time.
  public init(at moment: Moment = .example, offsetMinutes: Int64 = 120) {
    time = Mutex(moment)
    self.offsetMinutes = offsetMinutes
  }

  /// A clock that shows this time of the shop.
  public convenience init(_ day: Day, hour: Int = 10, minute: Int = 0, offsetMinutes: Int64 = 120) {
    let local = (Int64(day.number) * 1440 + Int64(hour * 60 + minute)) * 60_000
    self.init(
      at: Moment(milliseconds: local - offsetMinutes * 60_000), offsetMinutes: offsetMinutes)
  }

  public func now() -> Moment { time.withLock { $0 } }

  public func civil(_ moment: Moment) -> CivilTime {
    let minutes = floorDivided(moment.milliseconds, 60_000) + offsetMinutes
    let day = floorDivided(minutes, 1440)
    let ofDay = Int(minutes - day * 1440)
    return CivilTime(day: Day(number: Int(day)), hour: ofDay / 60, minute: ofDay % 60)
  }

  public func set(_ moment: Moment) { time.withLock { $0 = moment } }

  public func advance(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
}

func floorDivided(_ number: Int64, _ by: Int64) -> Int64 {
  number >= 0 ? number / by : (number - by + 1) / by
}
