import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct CommandIDTests {
  @Test func `an id is made of its time and random bits as a UUID of version 7`() {
    // Time and layout of RFC 9562, appendix A.6.
    let id = CommandID(
      at: Moment(milliseconds: 0x017F_22E2_79B0),
      random: [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F])
    #expect(id.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    #expect(CommandID(id.text) == id)
  }

  @Test func `ids of later moments are greater texts`() {
    let early = CommandID(at: .example, random: [UInt8](repeating: 255, count: 10))
    let late = CommandID(
      at: Moment(milliseconds: Moment.example.milliseconds + 1), random: [UInt8](repeating: 0, count: 10))
    #expect(early.text < late.text)
  }

  @Test func `upper and lower case are the same id`() {
    #expect(CommandID("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")?.text == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
  }

  @Test(arguments: [
    "", "017f22e279b07cc398c4dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
    "g17f22e2-79b0-7cc3-98c4-dc0c0c07398f",
    "017f22e2-79b0-7cc3-98c4-dc0c0c07398f-", "017f22e2-79b07-cc3-98c4-dc0c0c07398f",
    "../../../../../etc/passwd",
  ])
  func `what is no UUID is refused`(text: String) {
    #expect(CommandID(text) == nil)
  }

  @Test func `an id travels as its text and is checked on arrival`() throws {
    let id = CommandID.fresh()
    let data = try JSONEncoder().encode([id])
    #expect(try JSONDecoder().decode([CommandID].self, from: data) == [id])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CommandID].self, from: Data(#"["x"]"#.utf8))
    }
  }
}
