extension DeskReading {
  /// The unit that a scanned or typed text names: its label, its ticket's number, its serial or a second number.
  ///
  /// - Parameter chosen: the one that a person chose where several makers use the serial.
  func unit(
    scannedAs text: String, chosen: UnitID? = nil, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> Result<DeviceUnit, Refusal> {
    var found: [DeviceUnit]
    var isProductCode = false
    let meaning = ScanMeaning(text, secrecy)
    switch meaning {
    case .unitLabel(let code): found = try units(of: try ticket(labelled: code))
    case .ticketNumber(let number): found = try units(of: try ticket(number))
    case .serial(let serial): found = try units(numbered: serial)
    case .productCode(_, let serial):
      found = try units(numbered: serial)
      isProductCode = true
    case .number(let number, let serial): found = try units(numbered: number, as: serial)
    case .label(let fields):
      guard let serial = fields.serial else { return .failure(Refusal(.scanTheItem)) }
      found = try units(numbered: serial)
    case .consignment: found = []
    case .command, .stage, .shelf, .badge, .claim, .receipt, .information, .webAddress, .rubbish:
      return .failure(Refusal(.scanTheItem))
    }
    // A maker's serial that only looks like one of our codes.
    if found.isEmpty, let serial = meaning.ownCodeAsSerial { found = try units(numbered: serial) }
    if let chosen, let unit = found.first(where: { $0.id == chosen }) { return .success(unit) }
    if let only = found.first, found.count == 1 { return .success(only) }
    if found.isEmpty { return .failure(isProductCode ? Refusal(.productCodeIsNoSerial) : .notFound("unit")) }
    return .failure(Refusal(.severalUnits))
  }

  private func units(of ticket: Ticket?) throws(StoreFailure) -> [DeviceUnit] {
    guard let ticket, let unit = try unit(ticket.unit) else { return [] }
    return [unit]
  }
}
