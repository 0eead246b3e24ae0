import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct ConsignmentVerbTests {
  private let place = ["--data", "/d"]

  private func json(_ arguments: [String], _ program: FakeProgram) async throws -> [String: Any] {
    let run = await Run.ghiseu(["consignment"] + arguments + place + ["--json"], program)
    #expect(run.code == 0, "\(arguments): \(run.err)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
  }

  @Test func `a parcel is packed, checked, sent and received by command`() async throws {
    let program = try await FakeProgram.demo()
    let supplier = try await program.desk.store.record { (desk) throws(StoreFailure) in
      let product = try desk.add(ProductDetails.example(maker: "Zeta"))
      for serial in ["Z-1", "Z-2"] {
        _ = try desk.addUnit(product: product, serial: .example(serial), aliases: [], owner: nil)
      }
      return try desk.add(SupplierDetails(name: "Zeta Service SRL"))
    }
    let opened = try await json(["open", "--to", "zeta serv"], program)
    let code = try #require((opened["details"] as? [String: String])?["code"])
    #expect(supplier.rawValue > 0)
    for serial in ["Z-1", "Z-2"] {
      _ = try await json(["add", code, serial, "--fault", "mort", "--accessory", "2 x cablu"], program)
    }
    #expect(await Run.ghiseu(["consignment", "check", code, "Z-404"] + place, program).code == 66)
    #expect(await Run.ghiseu(["consignment", "send", code] + place, program).code == 75)
    _ = try await json(["check", code, "Z-1"], program)
    _ = try await json(["remove", code, "2", "--reason", "nu încape"], program)
    let sent = try await json(["send", code, "--carrier", "Fan", "--expected", "2027-01-15"], program)
    #expect(sent["state"] as? String == "sent" && (sent["papers"] as? [Int])?.count == 2)
    let unknown = await Run.ghiseu(["consignment", "receive", code, "repaired", "Z-2"] + place, program)
    #expect(unknown.code == 75 && unknown.err.contains("was not sent"))
    let back = try await json(["receive", code, "replaced", "--line", "1", "--new-serial", "Z-9"], program)
    #expect(back["state"] as? String == "closed" && back["replacement"] != nil)
    let shown = try await json(["show", code], program)
    let units = try #require(shown["units"] as? [[String: Any]])
    #expect(units.map { $0["answer"] as? String } == ["replaced", nil])
    #expect(units[0]["newSerial"] as? String == "Z-9" && units[1]["takenOff"] as? String == "nu încape")
    let open = await Run.ghiseu(["consignment", "list", "--quiet"] + place, program)
    let all = await Run.ghiseu(["consignment", "list", "--all", "--quiet"] + place, program)
    #expect(!open.out.contains(code) && all.out.contains(code))
  }

  @Test func `a parcel or supplier that is not there is told`() async throws {
    let program = try await FakeProgram.demo()
    #expect(await Run.ghiseu(["consignment", "show", "C1K7M2QX9TQ"] + place, program).code == 66)
    #expect(await Run.ghiseu(["consignment", "show", "rubbish"] + place, program).code == 66)
    #expect(await Run.ghiseu(["consignment", "open", "--to", "nobody"] + place, program).code == 66)
    let lost = await Run.ghiseu(["consignment", "receive", "404", "lost", "--line", "1"] + place, program)
    #expect(lost.code != 64, "an answer that is known")
    #expect(await Run.ghiseu(["consignment", "receive", "1", "eaten"] + place, program).code == 64)
  }
}
