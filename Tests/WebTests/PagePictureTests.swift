import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// Pictures that a page which takes scans itself sends: it is given what is in them.
struct PagePictureTests {
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

  /// A reader that finds these codes in every picture.
  private func reader(_ codes: [String], _ symbology: Symbology = .code128) -> FixedPictureReader {
    FixedPictureReader(
      otherwise: .success(codes.map { PictureCode(symbology: symbology, bytes: Array($0.utf8)) }))
  }

  private func send(
    _ shop: TestShop, as person: TestShop.SignedIn, _ page: String = "registry"
  ) async throws -> Reply {
    try await shop.ask(
      "POST", "/api/counter/picture?page=\(page)", as: person, body: Self.jpeg, type: "image/jpeg")
  }

  @Test(arguments: ["registry", "consignments"])
  func `each label of a sheet is a scan, and nothing happens at the counter`(page: String) async throws {
    try await TestShop(pictures: reader(["DX-4881001", "DX-4881002", "DX-4881003"])).open { shop in
      let person = try await shop.signIn(.warehouse)
      let reply = try await send(shop, as: person, page)
      #expect(reply.status == 200, "\(reply.text)")
      let scans = reply.json["scans"].elements
      #expect(scans.map { $0["text"].text } == ["DX-4881001", "DX-4881002", "DX-4881003"])
      #expect(scans.allSatisfy { $0["rubbish"].value == nil && $0["codes"].value == nil })
      #expect(reply.json["mustBeAlone"].truth == false)
      let counter = try await shop.act(["kind": "refresh"], as: person).json
      #expect(counter["shown"].value == nil)
    }
  }

  @Test func `a label that is on record hides no other of its sheet`() async throws {
    try await TestShop(pictures: reader(["DX-4881001", "DX-4881002"])).open { shop in
      _ = try await shop.takeIn("DX-4881001")
      let person = try await shop.signIn(.warehouse)
      let scans = try await send(shop, as: person).json["scans"].elements
      #expect(scans.count == 2)
    }
  }

  @Test func `the codes of one box are one scan of its serial, with those that belong to it`() async throws {
    let box = ["490154203237518", "R58M31ABCDE", "00:00:5E:00:53:01"]
    try await TestShop(pictures: reader(box)).open { shop in
      let person = try await shop.signIn(.warehouse)
      let scans = try await send(shop, as: person).json["scans"]
      #expect(scans.count == 1)
      #expect(scans[0]["text"].text == "R58M31ABCDE")
      #expect(scans[0]["codes"].elements.map(\.text) == box)
    }
  }

  @Test func `of a box the serial is handed on without the prefix that its label put before it`() async throws
  {
    try await TestShop(pictures: reader(["S5CD1234XYZ9", "1PDP-25X", "490154203237518"])).open { shop in
      let person = try await shop.signIn(.warehouse)
      let scans = try await send(shop, as: person).json["scans"]
      #expect(scans.count == 1)
      #expect(scans[0]["text"].text == "5CD1234XYZ9")
      #expect(scans[0]["codes"].elements.map(\.text) == ["5CD1234XYZ9", "490154203237518"])
    }
  }

  @Test func `a carton of several telephones is no box of one`() async throws {
    let carton = ["4006381333931", "490154203237518", "356938035643809", "352099001761481"]
    try await TestShop(pictures: reader(carton)).open { shop in
      let person = try await shop.signIn(.warehouse)
      let scans = try await send(shop, as: person).json["scans"].elements
      #expect(scans.map { $0["text"].text } == carton)
      #expect(scans.allSatisfy { $0["codes"].value == nil })
    }
  }

  @Test func `nothing found and what cannot be used are said in the person's language`() async throws {
    for codes in [[], ["---"]] as [[String]] {
      try await TestShop(pictures: reader(codes)).open { shop in
        let person = try await shop.signIn(.warehouse)
        let scans = try await send(shop, as: person).json["scans"]
        #expect(scans.count == 1)
        #expect(scans[0]["rubbish"].text?.isEmpty == false)
      }
    }
  }

  @Test func `a command counts alone only, and the lock locks at once`() async throws {
    let secrecy = TestShop().secrecy
    let undo = ControlCode.command(.undo).text(secrecy)
    let sheet = [undo, ControlCode.command(.cancel).text(secrecy)]
    try await TestShop(pictures: reader(sheet, .qr)).open { shop in
      let person = try await shop.signIn(.warehouse)
      let reply = try await send(shop, as: person).json
      #expect(reply["mustBeAlone"].truth == true)
      #expect(reply["scans"].count == 0)
    }
    try await TestShop(pictures: reader([undo], .qr)).open { shop in
      let person = try await shop.signIn(.warehouse)
      #expect(try await send(shop, as: person).json["scans"][0]["text"].text == undo)
    }
    let lock = ControlCode.command(.lock).text(secrecy)
    try await TestShop(pictures: reader([lock], .qr)).open { shop in
      let person = try await shop.signIn(.warehouse)
      #expect(try await send(shop, as: person).json["scans"].count == 0)
      #expect(try await shop.ask("GET", "/api/session", as: person).status == 401)
    }
  }

  @Test func `at the counter, too, a picture of several commands does nothing, and one alone is carried out`()
    async throws
  {
    let secrecy = TestShop().secrecy
    let stages = [ControlCode.stage(.diagnosing), .stage(.inRepair)].map { $0.text(secrecy) }
    try await TestShop(pictures: reader(stages, .qr)).open { shop in
      let person = try await shop.signIn(.technician)
      let reply = try await shop.ask(
        "POST", "/api/counter/picture", as: person, body: Self.jpeg, type: "image/jpeg")
      #expect(reply.json["mustBeAlone"].truth == true)
      #expect(try await shop.act(["kind": "refresh"], as: person).json["activity"].text == "idle")
    }
    try await TestShop(pictures: reader([stages[0]], .qr)).open { shop in
      let person = try await shop.signIn(.technician)
      let reply = try await shop.ask(
        "POST", "/api/counter/picture", as: person, body: Self.jpeg, type: "image/jpeg")
      #expect(reply.json["armed"]["code"].text == "DIAGNOSING")
    }
  }

  @Test func `a page that does not exist is refused`() async throws {
    try await TestShop(pictures: reader(["X1"])).open { shop in
      let person = try await shop.signIn(.warehouse)
      #expect(try await send(shop, as: person, "elsewhere").status == 400)
    }
  }
}
