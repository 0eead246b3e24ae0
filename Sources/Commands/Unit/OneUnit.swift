import ServiceDesk

extension Desk {
  /// The one unit of this serial, label or number; several with one serial must be told apart by their numbers.
  func oneUnit(_ code: String) async throws(CommandEnd) -> UnitSheet {
    let found: ScanAnswer.Found
    var numbered: UnitSheet?
    do throws(StoreFailure) {
      found = try await scan(code).found
      if let id = Int64(code) { numbered = try await sheet(of: UnitID(id)) }
    } catch {
      throw CommandEnd(error)
    }
    switch found {
    case .unit(let sheet): return sheet
    case .units(let sheets):
      let names = sheets.map { "\($0.unit.id) (\($0.product.details.title))" }
      throw CommandEnd(
        CommandEnd.Code.conflict, "Several units have this serial.",
        hint: "Name one by its number: \(names.joined(separator: ", ")).")
    default:
      guard let numbered else { throw CommandEnd(.notFound("unit")) }
      return numbered
    }
  }
}
