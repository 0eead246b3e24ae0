/// How fast rows go, and how long the rest will take.
public struct ImportPace: Sendable, Hashable {
  public let done: Int
  public let total: Int
  public let rowsPerSecond: Int
  public let secondsLeft: Int

  /// - Parameter milliseconds: since the beginning.
  public init(done: Int, total: Int, milliseconds: Int64) {
    self.done = done
    self.total = total
    rowsPerSecond = milliseconds > 0 ? Int(Int64(done) * 1000 / milliseconds) : 0
    // Rounded up: it is told as a promise.
    secondsLeft = rowsPerSecond > 0 ? (max(0, total - done) + rowsPerSecond - 1) / rowsPerSecond : 0
  }
}
