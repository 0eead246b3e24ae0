import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct SerialVerbTests {
  private let program = FakeProgram()
  private let place = ["--data", "/d"]

  private func run(_ arguments: String..., lines: [String] = []) async -> Run {
    await Run.ghiseu(arguments + place, program, lines: lines)
  }

  private func addProduct() async {
    #expect(await run("product", "add", "--maker", "Datecs", "--model", "DP-25X").code == 0)
  }

  private func sell(_ lines: [String], _ options: String...) async -> Run {
    let heading = [
      "serial", "register", "--sold", "--name", "Ana Pop", "--phone", "0700 123 456", "--document", "F 1",
      "--product", "1",
    ]
    return await Run.ghiseu(heading + options + place, program, lines: lines)
  }

  @Test func `each line is answered at once with its count or its refusal`() async throws {
    await addProduct()
    let sold = await sell(["SN-1", "", "SN-2\t490154203237518", "sn-1", "SN-3"])
    #expect(sold.code == 75)
    #expect(
      sold.out.hasPrefix(
        """
        1  SN-1
        2  SN-2 490154203237518
        !  sn-1  Serial sn-1 is in this batch already.
        3  SN-3

        """))
    let listed = await run("serial", "batches", "--all")
    #expect(listed.out.contains("closed"))
    #expect(await run("serial", "batches", "--all", "--matching", "nobody").out == "Nothing found.\n")
    #expect(await run("serial", "batches", "--all", "--matching", "ana POP").out.contains("closed"))
    #expect(await run("unit", "show", "490154203237518").out.contains("Ana Pop"))
  }

  @Test func `programs get a JSON line per scan`() async throws {
    await addProduct()
    let sold = await sell(["SN-1", "SN-1"], "--json", "--keep-open")
    let lines = try sold.out.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["count"] as? Int } == [1, nil])
    #expect(lines.map { $0["refused"] as? String } == [nil, "alreadyInBatch"])
    #expect(lines.map { $0["sound"] as? String } == ["good", "bad"])
  }

  @Test func `goods come in from a supplier and go out to a customer`() async {
    await addProduct()
    #expect(await run("supplier", "add", "Distribuție SRL", "--authorised-service").code == 0)
    #expect(await run("supplier", "find", "distributie", "--quiet").out == "1\n")
    let bought = await run(
      "serial", "register", "--bought", "--supplier", "1", "--document", "NIR 1", "--product", "1",
      "--months", "36", "SN-1", "SN-2")
    #expect(bought.code == 0)
    #expect(await sell(["SN-1"]).code == 0)
    #expect(await run("unit", "return", "SN-1", "--reason", "nu dorește").code == 0)
    #expect(await run("unit", "return", "SN-1", "--reason", "nu dorește").code == 75)
    #expect(await run("unit", "swap", "SN-1", "SN-9").code == 0)
    #expect(await run("unit", "seal", "SN-9", "SIG 1").code == 0)
  }

  @Test func `a range is counted first and taken with its count`() async {
    await addProduct()
    _ = await sell([], "--keep-open")
    let batch = ["--batch", "1"] + place
    let counted = await Run.ghiseu(["serial", "range", "A08", "A12"] + batch, program)
    #expect(counted.out == "serials  5\n")
    let taken = await Run.ghiseu(["serial", "range", "A08", "A12", "--count", "5"] + batch, program)
    #expect(taken.out.contains("registered  5"))
    #expect(await Run.ghiseu(["serial", "range", "A08", "B12"] + batch, program).code == 64)
    #expect(await Run.ghiseu(["serial", "own", "2"] + batch, program).out.contains("registered  7"))
    #expect(await Run.ghiseu(["serial", "undo", "--entry", "1"] + batch, program).code == 0)
    #expect(await run("serial", "show", "1", "--quiet").out.split(separator: "\n").count == 2)
    #expect(await Run.ghiseu(["serial", "undo", "--all"] + batch, program).out.contains("2"))
    #expect(await run("serial", "close", "1").code == 75)
  }

  @Test func `what cannot be placed waits in the tray`() async {
    await addProduct()
    let sold = await sell(["P-1\tSN-1"], "--aside")
    #expect(sold.code == 75)
    #expect(await run("serial", "aside").out.contains("P-1 SN-1"))
    let unclear = await run("serial", "aside", "settle", "1", "--product", "1")
    #expect(unclear.code == 64)
    let settled = await run("serial", "aside", "settle", "1", "--product", "1", "--serial", "SN-1")
    #expect(settled.code == 0)
    #expect(await run("serial", "aside", "discard", "1", "--reason", "x").code == 66)
  }

  @Test func `a rule refuses what does not look like a serial`() async {
    await addProduct()
    #expect(await run("serial", "rule", "--maker", "DATECS", "--pattern", "DB##").code == 0)
    let sold = await sell(["XX99", "DB01"])
    #expect(sold.out.contains("1  DB01"))
    #expect(sold.out.contains("(DB##)"))
    #expect(await run("serial", "rule", "--maker", "Datecs", "--pattern", "+").code == 64)
  }

  @Test func `a heading that is not whole is refused before anything is taken`() async {
    await addProduct()
    for arguments in [
      ["--sold", "--bought", "--document", "F"], ["--document", "F"], ["--sold", "--name", "Ana"],
      ["--bought", "--document", "F"],
    ] {
      let run = await Run.ghiseu(
        ["serial", "register", "--product", "1"] + arguments + place + ["SN-1"], program)
      #expect(run.code == 64, "\(arguments)")
    }
    #expect(await run("serial", "register", "--batch", "9", "SN-1").code == 66)
    #expect(await run("serial", "batches", "--all").out == "Nothing found.\n")
  }
}
