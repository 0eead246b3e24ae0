import Foundation
import Secrets
import ServiceDesk
import Store

/// A shop on one engine, with the cases that are measured in it.
struct Shop {
  let store: SQLDeskStore
  let secrecy: Sodium
  private static let day = Day(number: 20_778)

  static func measure(
    _ name: String, _ engine: any SQLEngine, _ floor: Cost, _ small: Cost
  ) async throws {
    try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
    let shop = try await Shop(engine)
    let all = try await shop.time { try await shop.registerRows(SerialList(RegistryBenchmark.rows, seed: 7)) }
    RegistryBenchmark.report("a file, checked", name, RegistryBenchmark.rows, all, floor)
    let some = try await shop.time { try await shop.registerSerials(SerialList(1_000, seed: 8)) }
    RegistryBenchmark.report("one go, checked", name, 1_000, some, small)
    let again = try await shop.time { try await shop.refuseRows(SerialList(RegistryBenchmark.rows, seed: 7)) }
    RegistryBenchmark.report("all refused", name, RegistryBenchmark.rows, again, floor)
    let back = try await shop.time { try await shop.takeBack() }
    RegistryBenchmark.report("taken back", name, RegistryBenchmark.rows, back, floor)
    await engine.close()
  }

  private init(_ engine: any SQLEngine) async throws {
    secrecy = try Sodium(
      masterKey: try MasterKey.load(orCreateAt: RegistryBenchmark.folder.appending(path: "key").path))
    let settings = ShopSettings(
      name: "Bench", address: "", taxNumber: "", phone: "", email: "", openingHours: "", country: .romania,
      branch: "B", currency: .leu, language: .romanian, publicAddress: "https://shop.example",
      receiptMedium: .roll80)
    store = SQLDeskStore(engine: engine, shop: settings, secrecy: secrecy)
    _ = try await store.record { (desk) throws(StoreFailure) in
      _ = try desk.add(
        CustomerDetails(name: "Ana Pop", kind: .consumer, phone: "0700123456", language: .romanian))
      _ = try desk.add(ProductDetails(maker: "Acme", model: "FP-700", type: ""))
    }
  }

  private func time(_ work: () async throws -> Void) async throws -> Cost {
    try await Cost.of(work)
  }

  private func perform<C: DeskCommand>(_ command: C) async throws -> Decision<C.Answer> {
    let now = Moment(milliseconds: 1_795_248_000_000)
    let envelope = CommandEnvelope(
      id: CommandID(at: now, random: secrecy.randomBytes(10)), station: StationName("bench"), actor: .console,
      now: now, civil: CivilTime(day: Self.day, hour: 8, minute: 0))
    return try await store.perform(command, envelope)
  }

  private func rowsCommand(_ list: SerialList) -> RegisterRows {
    let deal = SerialRegistration.Deal.sale(
      CustomerID(1),
      SaleTerms(document: "F 1001", contractDay: Self.day, deliveryDay: Self.day, guaranteeMonths: 24))
    return RegisterRows(
      direction: .sold, source: "list.csv",
      rows: list.serials.map { SerialRow(product: ProductID(1), serial: $0, deal: deal) },
      digest: hexadecimal(secrecy.sha256(Array(list.texts.joined(separator: "\n").utf8))))
  }

  private func registerRows(_ list: SerialList) async throws {
    let decision = try await perform(rowsCommand(list))
    precondition(decision.answer?.registered == list.texts.count, "\(decision)")
  }

  private func refuseRows(_ list: SerialList) async throws {
    let decision = try await perform(rowsCommand(list))
    precondition(decision.refusal?.code == .serialSold, "\(decision)")
  }

  private func registerSerials(_ list: SerialList) async throws {
    let heading = OpenSerialBatch(
      party: .soldTo(.known(CustomerID(1))), document: "F 1002", documentDay: Self.day, guaranteeMonths: 24)
    let decision = try await perform(
      RegisterSerials(heading: heading, product: .known(ProductID(1)), serials: list.serials))
    precondition(decision.answer?.registered == list.texts.count, "\(decision)")
  }

  private func takeBack() async throws {
    let decision = try await perform(TakeBackBatch(batch: SerialBatchID(1)))
    precondition(decision.answer?.serials == RegistryBenchmark.rows, "\(decision)")
  }
}
