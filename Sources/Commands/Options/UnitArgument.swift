import ServiceDesk

extension Desk {
  /// The one unit of this serial, label or number, as scanned.
  func unit(named code: String) async throws(CommandEnd) -> UnitID {
    let found: ScanAnswer.Found
    do {
      found = try await scan(code).found
    } catch {
      throw CommandEnd(error)
    }
    switch found {
    case .unit(let sheet): return sheet.unit.id
    case .units:
      throw CommandEnd(
        CommandEnd.Code.conflict, "Several units have this number.",
        hint: "Give the unit's own number: ghiseu unit show tells it.")
    default:
      guard let id = Int64(code) else { throw CommandEnd(.notFound("unit")) }
      let known = try await ask { (desk) throws(StoreFailure) in try desk.unit(UnitID(id)) }
      guard let known else { throw CommandEnd(.notFound("unit")) }
      return known.id
    }
  }
}
