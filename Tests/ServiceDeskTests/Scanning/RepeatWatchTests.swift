import ServiceDesk
import Testing

struct RepeatWatchTests {
  private let start = ContinuousClock.now

  private func frame(_ text: String, after milliseconds: Int?, of scanner: String = "counter") -> ScannedFrame
  {
    var frame = ScannedFrame(scanner: ScannerName(scanner), bytes: Array(text.utf8))
    frame.readAt = milliseconds.map { start + .milliseconds($0) }
    return frame
  }

  private func watch(_ text: String = "SN-1") -> RepeatWatch {
    var watch = RepeatWatch()
    watch.keep(frame(text, after: 0))
    return watch
  }

  @Test(arguments: [
    (0, RepeatWatch.Sight.doubled), (50, .doubled), (500, .doubled), (700, .doubled), (701, .again),
    (3000, .again), (-5, .doubled),
  ])
  func `F-29 the same code within 700 ms is one, and later it is the same again`(
    _ milliseconds: Int, _ sight: RepeatWatch.Sight
  ) {
    #expect(watch().sight(of: frame("SN-1", after: milliseconds)) == sight)
  }

  @Test func `the window counts from the reading that counted, so a steady hand is heard again`() {
    var watch = watch()
    #expect(watch.sight(of: frame("SN-1", after: 600)) == .doubled)
    #expect(watch.sight(of: frame("SN-1", after: 1200)) == .again)
    watch.keep(frame("SN-1", after: 1200))
    #expect(watch.sight(of: frame("SN-1", after: 1900)) == .doubled)
  }

  @Test func `one code over two scanners is one, with and without its AIM identifier`() {
    #expect(watch().sight(of: frame("SN-1", after: 100, of: "other")) == .doubled)
    #expect(watch().sight(of: frame("]C0SN-1", after: 100, of: "other")) == .doubled)
  }

  @Test func `another code, another context and a script's scans are new`() {
    var watch = watch()
    #expect(watch.sight(of: frame("SN-2", after: 100)) == .new)
    #expect(watch.sight(of: frame("sn-1", after: 100)) == .new)
    #expect(watch.sight(of: frame("SN-1", after: nil)) == .new)
    watch.forget()
    #expect(watch.sight(of: frame("SN-1", after: 100)) == .new)
    watch.keep(frame("SN-1", after: nil))
    #expect(watch.sight(of: frame("SN-1", after: 100)) == .new)
  }
}
