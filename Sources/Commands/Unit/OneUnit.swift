import ServiceDesk

extension Desk {
  /// The sheet of the one unit that `code` names (``unit(named:)``).
  func oneUnit(_ code: String) async throws(CommandEnd) -> UnitSheet {
    let unit = try await unit(named: code)
    do throws(StoreFailure) {
      if let sheet = try await sheet(of: unit) { return sheet }
    } catch {
      throw CommandEnd(error)
    }
    throw CommandEnd(.notFound("unit"))
  }
}
