import Foundation
import ServiceDesk
import Testing

struct MomentTests {
  @Test func `seconds are added and counted`() {
    let start = Moment(milliseconds: 1500)
    #expect(start.adding(seconds: 60) == Moment(milliseconds: 61_500))
    #expect(start.seconds(until: start.adding(seconds: -90)) == -90)
    #expect(start.seconds(until: Moment(milliseconds: 2499)) == 0)
    #expect(start < Moment(milliseconds: 1501))
  }

  @Test func `a moment travels as its number, to the last bit`() throws {
    for number in [Int64.min, 0, 9_007_199_254_740_993, .max] {
      let data = try JSONEncoder().encode([Moment(milliseconds: number)])
      #expect(String(decoding: data, as: UTF8.self) == "[\(number)]")
      #expect(try JSONDecoder().decode([Moment].self, from: data) == [Moment(milliseconds: number)])
    }
  }
}
