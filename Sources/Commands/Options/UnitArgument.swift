import ServiceDesk

extension Desk {
  /// The one unit that `code` names: a serial, second number, label, ticket number, or our own number as `#17`.
  ///
  /// Ends with what is near when none has exactly this number, and with the makers when several have.
  func unit(named code: String) async throws(CommandEnd) -> UnitID {
    let found = try await units(named: code)
    guard let first = found.first else { throw CommandEnd(.notFound("unit")) }
    guard found.count == 1 else {
      throw CommandEnd(
        CommandEnd.Code.conflict, "Several units have the number \(code).", hint: Self.offers(found))
    }
    return first.line.unit
  }

  /// Units with exactly this number; never empty.
  func units(named code: String) async throws(CommandEnd) -> [UnitCandidate] {
    if let id = code.hasPrefix("#") ? Int64(code.dropFirst()) : nil {
      let line = try await ask { (desk) throws(StoreFailure) in try desk.line(of: UnitID(id)) }
      guard let line else { throw CommandEnd(.notFound("unit")) }
      return [UnitCandidate(line: line, how: .number(.exact), matched: "")]
    }
    let findings = try await findings(code)
    let exact = findings.candidates.filter(\.how.identifies)
    if !exact.isEmpty { return exact }
    guard !findings.candidates.isEmpty else {
      // A plain number that is nobody's serial, and near none, may be our own number of a unit.
      guard let id = Int64(code) else { throw CommandEnd(.notFound("unit")) }
      return try await units(named: "#\(id)")
    }
    throw CommandEnd(
      CommandEnd.Code.notFound, "No unit has exactly the number \(code).",
      hint: "Near it: \(Self.offers(findings.candidates))")
  }

  func findings(_ text: String, looksFurther: Bool = false, limit: Int = 20) async throws(CommandEnd)
    -> UnitFindings
  {
    let found: UnitFindings?
    do throws(StoreFailure) {
      found = try await find(text, looksFurther: looksFurther, byCustomer: true, limit: limit)
    } catch {
      throw CommandEnd(error)
    }
    guard let found else { throw CommandEnd(.unacceptable("q")) }
    return found
  }

  private static func offers(_ candidates: [UnitCandidate]) -> String {
    let shown = candidates.prefix(5).map {
      "#\($0.line.unit) \($0.line.serial) (\($0.line.product.title), \($0.how.title[.english]))"
    }
    return shown.joined(separator: "; ") + (candidates.count > 5 ? "; … See ghiseu unit find." : ".")
  }
}
