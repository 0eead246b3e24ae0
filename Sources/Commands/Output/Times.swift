import ServiceDesk

extension Moment {
  /// `2026-11-21T08:00:00Z` (RFC 3339).
  var iso: String {
    let seconds = (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000
    let ofDay = Int((seconds % 86_400 + 86_400) % 86_400)
    let day = Day(number: Int((seconds - Int64(ofDay)) / 86_400))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day)T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
  }
}

extension Desk {
  /// A moment on the shop's wall clock: `21 Nov 2026 10:00`.
  func shown(_ moment: Moment) -> String { LocalFormat.dayAndTime(clock.civil(moment), .english) }
}
