import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct CameraTests {
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

  /// Frames that show these codes, by their last byte.
  private func reader(_ views: [[PictureCode]]) -> FixedPictureReader {
    var answers: [[UInt8]: FixedPictureReader.Answer] = [:]
    for (number, codes) in views.enumerated() { answers[Self.jpeg + [UInt8(number)]] = .success(codes) }
    return FixedPictureReader(answers)
  }

  private func bars(_ text: String) -> PictureCode {
    PictureCode(symbology: .code128, bytes: Array(text.utf8), corners: [PicturePoint(x: 3, y: 4)])
  }

  private func square(_ text: String) -> PictureCode { PictureCode(symbology: .qr, bytes: Array(text.utf8)) }

  private func show(
    _ view: UInt8, _ shop: TestShop, _ person: TestShop.SignedIn
  ) async throws -> Reply {
    let reply = try await shop.ask(
      "POST", "/api/counter/frame", as: person, body: Self.jpeg + [view], type: "image/webp")
    #expect(reply.status == 200, "\(reply.text)")
    return reply
  }

  private func shown(_ shop: TestShop, _ person: TestShop.SignedIn) async throws -> Json {
    try await shop.act(["kind": "refresh"], as: person).json["shown"]
  }

  @Test func `bars held before the camera are a scan when two frames agree, and one scan while they stay`()
    async throws
  {
    try await TestShop(pictures: reader([[bars("SN-CAM")]])).open { shop in
      let person = try await shop.signIn(.counter)
      let first = try await show(0, shop, person).json
      #expect(first["codes"][0]["text"].text == "SN-CAM")
      #expect(first["codes"][0]["believed"].truth == false)
      #expect(first["codes"][0]["corners"].elements.map(\.number) == [3, 4])
      #expect(try await shown(shop, person).value == nil)
      let second = try await show(0, shop, person).json
      #expect(second["codes"][0]["believed"].truth == true)
      #expect(try await shown(shop, person)["serial"].text == "SN-CAM")
      let revision = try await shop.act(["kind": "refresh"], as: person).json["revision"].number
      for _ in 0..<5 { _ = try await show(0, shop, person) }
      // Only the question itself counts up the views.
      let later = try await shop.act(["kind": "refresh"], as: person).json["revision"].number
      #expect(later == revision.map { $0 + 1 })
    }
  }

  @Test func `of a box in view the serial is scanned, whatever the order in which its codes are read`()
    async throws
  {
    let product = PictureCode(symbology: .ean13, bytes: Array("4006381333931".utf8))
    let views = [[product], [product, bars("SN-BOX-77")]]
    try await TestShop(pictures: reader(views)).open { shop in
      let person = try await shop.signIn(.counter)
      for view in [0, 0, 1, 1, 0, 1] as [UInt8] { _ = try await show(view, shop, person) }
      #expect(try await shown(shop, person)["serial"].text == "SN-BOX-77")
    }
  }

  @Test func `a command counts only while it is alone in view, and its text is not shown`() async throws {
    let stage = ControlCode.stage(.diagnosing).text(TestShop().secrecy)
    let sheet = [square(stage), square(ControlCode.stage(.inRepair).text(TestShop().secrecy))]
    try await TestShop(pictures: reader([sheet, [sheet[0]]])).open { shop in
      let person = try await shop.signIn(.technician)
      let both = try await show(0, shop, person)
      #expect(both.json["mustBeAlone"].truth == true)
      #expect(!both.text.contains(stage))
      let before = try await shop.act(["kind": "refresh"], as: person).json
      #expect(before["activity"].text == "idle")
      #expect(try await show(1, shop, person).json["mustBeAlone"].truth == false)
      let after = try await shop.act(["kind": "refresh"], as: person).json
      #expect(after["armed"]["code"].text == "DIAGNOSING")
    }
  }

  @Test func `a frame that cannot be read is refused, and one that shows nothing is not`() async throws {
    try await TestShop(pictures: reader([[]])).open { shop in
      let person = try await shop.signIn(.counter)
      #expect(try await show(0, shop, person).json["codes"].count == 0)
      let broken = try await shop.ask(
        "POST", "/api/counter/frame", as: person, body: [1], type: "image/jpeg")
      #expect(broken.status == 400)
      let other = try await shop.ask(
        "POST", "/api/counter/frame", as: person, body: Self.jpeg, type: "image/heic")
      #expect(other.status == 415)
    }
  }

  @Test func `each failure of a picture has words and a code of its own`() async throws {
    let failures: [PictureFailure] = [
      .unknownFormat, .tooManyPixels(limit: 25_000_000), .damaged, .readerLost,
      .unavailable(reason: "no worker"),
    ]
    #expect(Set(failures.map(\.code)).count == failures.count)
    for language in Language.allCases {
      #expect(Set(failures.map { $0.text[language] }).count == failures.count)
    }
    for failure in failures {
      #expect(Set(Language.allCases.map { failure.text[$0] }).count == 4, "\(failure)")
      try await TestShop(pictures: FixedPictureReader(otherwise: .failure(failure))).open { shop in
        let person = try await shop.signIn(.counter)
        let reply = try await shop.ask(
          "POST", "/api/counter/picture", as: person, body: Self.jpeg, type: "image/jpeg")
        #expect(reply.json["error"]["code"].text == failure.code)
        #expect(reply.json["error"]["text"].text?.contains("{") == false)
      }
    }
  }

  @Test(arguments: ["image/jpeg", "image/png", "image/webp"])
  func `pictures of each kind that the reader knows are taken`(type: String) async throws {
    try await TestShop(pictures: reader([[bars("SN-PIC")]])).open { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.ask(
        "POST", "/api/counter/picture", as: person, body: Self.jpeg + [0], type: type)
      #expect(reply.status == 200)
    }
  }
}
