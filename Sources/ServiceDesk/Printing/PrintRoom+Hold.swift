/// One program prints the papers of a station (``PrintRoomHold``).
extension PrintRoom {
  /// Seconds that a holder has to answer a challenge; it looks at least every two.
  static let challengePatience: Int64 = 30

  /// Takes or keeps the work of this station; false while another program has it.
  func holdRoom(_ hold: PrintRoomHold?) async throws(StoreFailure) -> Bool {
    let (station, me) = (desk.station, holder)
    if let hold, hold.holder == me {
      challengedAt = nil
      if hold.challenger != nil { try await keep(PrintRoomHold(station: station, holder: me), over: hold) }
      return true
    }
    guard hasHeld, let hold else {
      hasHeld = try await keep(PrintRoomHold(station: station, holder: me), over: hold)
      return hasHeld
    }
    let now = desk.clock.now()
    guard hold.challenger == me, let since = challengedAt else {
      try await keep(PrintRoomHold(station: station, holder: hold.holder, challenger: me), over: hold)
      challengedAt = now
      return false
    }
    guard since.seconds(until: now) >= PrintRoom.challengePatience else { return false }
    return try await keep(PrintRoomHold(station: station, holder: me), over: hold)
  }

  /// Lets the work go when the program ends, so that another one need not wait.
  public func close() async throws(StoreFailure) {
    // A document on its way is given the time of a round to arrive.
    isWoken = false
    await wait(for: Set(visits.values.map(\.number)))
    let (station, me) = (desk.station, holder)
    try await desk.store.record { (desk) throws(StoreFailure) in
      guard try desk.printRoomHold(of: station)?.holder == me else { return }
      try desk.endPrintRoomHold(of: station)
    }
  }

  /// Writes the hold unless somebody changed it since it was read.
  @discardableResult
  private func keep(_ hold: PrintRoomHold, over read: PrintRoomHold?) async throws(StoreFailure) -> Bool {
    try await desk.store.record { (desk) throws(StoreFailure) in
      guard try desk.printRoomHold(of: hold.station) == read else { return false }
      try desk.keep(hold)
      return true
    }
  }
}
