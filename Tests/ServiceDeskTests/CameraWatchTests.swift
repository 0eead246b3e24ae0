import ServiceDesk
import Testing

struct CameraWatchTests {
  private let bars = PictureCode(symbology: .code128, bytes: Array("SN-1".utf8))
  private let square = PictureCode(symbology: .qr, bytes: Array("SN-2".utf8))

  private func at(_ milliseconds: Int64) -> Moment { Moment(milliseconds: 1_800_000_000_000 + milliseconds) }

  @Test func `bars are believed when a second frame agrees, a square at once`() {
    var watch = CameraWatch()
    let first = watch.see([bars, square], at: at(0))
    #expect(first.map(\.isBelieved) == [false, true])
    #expect(first.map(\.isFresh) == [false, true])
    let second = watch.see([bars, square], at: at(100))
    #expect(second.map(\.isBelieved) == [true, true])
    #expect(second.map(\.isFresh) == [true, false])
    #expect(watch.believed == [bars, square])
  }

  @Test func `two frames that read different bars agree on nothing`() {
    var watch = CameraWatch()
    let other = PictureCode(symbology: .code128, bytes: Array("SN-7".utf8))
    #expect(watch.see([bars], at: at(0)).contains(where: \.isBelieved) == false)
    #expect(watch.see([other], at: at(100)).contains(where: \.isBelieved) == false)
    #expect(watch.believed == [])
  }

  @Test func `one text in two kinds of bars is two codes`() {
    var watch = CameraWatch()
    let same = PictureCode(symbology: .code39, bytes: bars.bytes)
    _ = watch.see([bars], at: at(0))
    #expect(watch.see([same], at: at(100)).map(\.isBelieved) == [false])
  }

  @Test func `what stays in view is taken once, and again after it was away`() {
    var watch = CameraWatch()
    _ = watch.see([square], at: at(0))
    #expect(watch.take(square) == true)
    for time in stride(from: Int64(100), through: 60_000, by: 1900) {
      let seen = watch.see([square], at: at(time))
      #expect(seen.map(\.isFresh) == [false] && seen.map(\.isTaken) == [true])
      #expect(watch.take(square) == false)
    }
    _ = watch.see([], at: at(62_000))
    #expect(watch.see([square], at: at(65_000)).map(\.isFresh) == [true])
    #expect(watch.take(square) == true)
  }

  @Test func `a code is away after three seconds without it, and not before`() {
    for (gap, isAway) in [(3000, false), (3001, true)] as [(Int64, Bool)] {
      var watch = CameraWatch()
      _ = watch.see([square], at: at(0))
      #expect(watch.see([square], at: at(gap)).map(\.isFresh) == [isAway])
    }
  }

  @Test func `a clock that is set back begins a new view`() {
    var watch = CameraWatch()
    _ = watch.see([square], at: at(3_600_000))
    #expect(watch.see([square], at: at(0)).map(\.isFresh) == [true])
  }

  @Test func `a code that is forgotten is new in the next frame`() {
    var watch = CameraWatch()
    _ = watch.see([square], at: at(0))
    watch.forget(square)
    #expect(watch.believed == [])
    #expect(watch.take(square) == false)
    #expect(watch.see([square], at: at(100)).map(\.isFresh) == [true])
  }

  @Test func `one code twice in a frame is one, and a frame of noise fills no memory`() {
    var watch = CameraWatch()
    #expect(watch.see([bars, bars], at: at(0)).count == 1)
    let noise = (0..<1000).map { PictureCode(symbology: .qr, bytes: Array("\($0)".utf8)) }
    _ = watch.see(noise, at: at(100))
    #expect(watch.believed.count <= CameraWatch.most)
    #expect(watch.see([bars], at: at(200)).map(\.isBelieved) == [true])
  }
}
