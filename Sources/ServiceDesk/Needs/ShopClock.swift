/// Tells the time, and what day it is in the shop.
public protocol ShopClock: Sendable {
  func now() -> Moment

  /// The reading of the shop's wall clock at `moment`, daylight saving included (`domain.md` W-D1).
  func civil(_ moment: Moment) -> CivilTime
}

extension ShopClock {
  public var today: Day { civil(now()).day }
}
