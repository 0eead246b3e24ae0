import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct UnitVerbTests {
  private let place = ["--data", "/d"]

  @Test func `show opens one exact unit, tells what is near otherwise, and never picks`() async throws {
    let program = try await shop()
    let exact = await Run.ghiseu(["unit", "show", "DM10000007"] + place, program)
    #expect(exact.code == 0)
    #expect(exact.out.contains("DM10000007"))
    for code in ["SN-DM10000007", "0007", "1O000007"] {
      let near = await Run.ghiseu(["unit", "show", code] + place, program)
      #expect(near.code == 66, "\(code)")
      #expect(near.out.isEmpty)
      #expect(near.err.contains("#1 DM10000007"), "\(near.err)")
    }
    #expect(await Run.ghiseu(["unit", "show", "#2"] + place, program).out.contains("00077"))
    #expect(await Run.ghiseu(["unit", "show", "#99"] + place, program).code == 66)
    let ambiguous = await Run.ghiseu(["unit", "life", "TWIN"] + place, program)
    #expect(ambiguous.code == 75)
  }

  @Test func `find lists candidates with how they answer, and goes on by one way`() async throws {
    let program = try await shop()
    let table = await Run.ghiseu(["unit", "find", "77"] + place, program)
    #expect(table.out.contains("withoutZeros"), "\(table.out)")
    let page = await Run.ghiseu(["unit", "find", "fp-700", "--limit", "2"] + place, program)
    #expect(page.err.contains("--way product --after '2~"), "\(page.err)")
    #expect(await Run.ghiseu(["unit", "find", "0000", "--inside", "--quiet"] + place, program).out == "#1\n")
    for wrong in [["--inside", "--way", "ending"], ["--after", "1~x"], ["--limit", "0"]] {
      #expect(await Run.ghiseu(["unit", "find", "x"] + wrong + place, program).code == 64, "\(wrong)")
    }
    #expect(await Run.ghiseu(["unit", "find", "a\u{0}"] + place, program).code == 64)
  }

  @Test func `a life is told, and written to a new file as text or JSON`() async throws {
    let program = try await shop()
    let told = await Run.ghiseu(["unit", "life", "DM10000007", "--language", "en"] + place, program)
    #expect(told.out.contains("Sold to Ana Ștefănescu, document F 1001."), "\(told.out)\(told.err)")
    let nameless = await Run.ghiseu(
      ["unit", "life", "#1", "--language", "hu", "--nameless"] + place, program)
    #expect(nameless.out.contains("Eladva neki: egy ügyfél"))
    let folder = try TemporaryFolder()
    for (name, holds) in [("life.txt", "\tVândut: "), ("life.json", "\"kind\" : \"sold\"")] {
      let file = "\(folder.path)/\(name)"
      let arguments = ["unit", "life", "#1", "--file", file] + place
      #expect(await Run.ghiseu(arguments, program).code == 0)
      #expect(try String(contentsOfFile: file, encoding: .utf8).contains(holds))
      #expect(await Run.ghiseu(arguments, program).code == 75)
      #expect(await Run.ghiseu(arguments + ["--overwrite"], program).code == 0)
    }
  }

  @Test func `a sale is completed by what was not known`() async throws {
    let program = try await shop()
    let done = await Run.ghiseu(
      ["unit", "sale", "00077", "--price", "1250,50", "--months", "36", "--no-digital"] + place, program)
    #expect(done.code == 0, "\(done.err)")
    let sale = try await program.desk.store.read { (desk) throws(StoreFailure) in
      try desk.sales(of: UnitID(2)).inForce
    }
    #expect(sale?.terms.price == Money(minorUnits: 125_050, currency: .leu))
    #expect(sale?.terms.guaranteeMonths == 36 && sale?.terms.hasDigitalElements == false)
    for wrong in [[], ["--months", "601"], ["--price", "x"]] {
      #expect(await Run.ghiseu(["unit", "sale", "00077"] + wrong + place, program).code == 64, "\(wrong)")
    }
  }

  private func shop() async throws -> FakeProgram {
    let program = FakeProgram()
    try await program.desk.store.record { (desk) throws(StoreFailure) in
      let customer = try desk.add(CustomerDetails.example())
      for (maker, serials) in [("Acme", ["DM10000007", "00077", "TWIN"]), ("Other", ["TWIN"])] {
        let product = try desk.add(ProductDetails.example(maker: maker))
        for serial in serials {
          let unit = try desk.addUnit(
            product: product, serial: .example(serial), aliases: [], owner: customer)
          _ = try desk.addSale(of: unit, to: customer, .example())
        }
      }
    }
    return program
  }
}
