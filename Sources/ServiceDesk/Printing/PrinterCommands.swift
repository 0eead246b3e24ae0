/// Adds a printer to those that the shop's stations may use. A queue of the station's own print server serves that
/// station only.
public struct AddPrinter: DeskCommand, Hashable {
  public static let kind = "printer.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var printer: ShopPrinterID
  }

  public var details: PrinterDetails

  public init(_ details: PrinterDetails) { self.details = details }

  public var permission: Permission { .managePrinters }

  public func subject(of answer: Answer) -> String? { "printer \(answer.printer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let name = cleaned(details.name) else { return .refused(.missing("printer.name")) }
    guard name.count <= 60 else { return .refused(.unacceptable("printer.name")) }
    guard details.offset.isWithinReach else { return .refused(.unacceptable("printer.offset")) }
    let live = try desk.shopPrinters().filter { $0.retiredAt == nil }
    guard !live.contains(where: { folded($0.details.name) == folded(name) }) else {
      return .refused(Refusal(.alreadyExists, ["field": "printer.name"]))
    }
    var named = details
    named.name = name
    let printer = ShopPrinter(
      id: ShopPrinterID(0), details: named, addedAt: envelope.now, addedBy: envelope.actor.staffID,
      station: named.place.system.isStationsOwn ? envelope.station : nil)
    return .done(Answer(printer: try desk.add(printer)))
  }
}

/// Gives a printer up: nothing new goes there, and roles that it played fall back to the configuration.
public struct RetirePrinter: DeskCommand, Hashable {
  public static let kind = "printer.retire"

  public struct Answer: Codable, Sendable, Hashable {
    public var printer: ShopPrinterID
  }

  public var printer: ShopPrinterID

  public init(printer: ShopPrinterID) { self.printer = printer }

  public var permission: Permission { .managePrinters }

  public func subject(of answer: Answer) -> String? { "printer \(printer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard var known = try desk.shopPrinter(printer), known.retiredAt == nil else {
      return .refused(.notFound("printer"))
    }
    for var assignment in try desk.printerAssignments(of: nil)
    where assignment.printer == printer || assignment.fallback == printer {
      if assignment.printer == printer { assignment.printer = nil }
      if assignment.fallback == printer { assignment.fallback = nil }
      try desk.keep(assignment)
    }
    known.retiredAt = envelope.now
    try desk.replace(known)
    return .done(Answer(printer: printer))
  }
}

/// Chooses the printer of a role at a station, and the one that takes over while it cannot print.
public struct AssignPrinter: DeskCommand, Hashable {
  public static let kind = "printer.assign"
  public typealias Answer = Done

  public var assignment: PrinterAssignment

  public init(_ assignment: PrinterAssignment) { self.assignment = assignment }

  public var permission: Permission { .managePrinters }

  public func subject(of answer: Done) -> String? {
    "printer \(assignment.role.rawValue) at \(assignment.station)"
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard cleaned(assignment.station.rawValue) == assignment.station.rawValue else {
      return .refused(.unacceptable("station"))
    }
    for (field, id) in [("printer", assignment.printer), ("printer.fallback", assignment.fallback)] {
      guard let id else { continue }
      guard let printer = try desk.shopPrinter(id), printer.retiredAt == nil else {
        return .refused(.notFound("printer"))
      }
      guard printer.serves(assignment.station), printer.details.medium.fits(assignment.role) else {
        return .refused(.unacceptable(field))
      }
    }
    guard assignment.fallback == nil || assignment.fallback != assignment.printer else {
      return .refused(.unacceptable("printer.fallback"))
    }
    try desk.keep(assignment)
    return .done(Done())
  }
}

/// Says how far one printer's sheets must be shifted so that they come out in their place.
public struct ShiftPrinter: DeskCommand, Hashable {
  public static let kind = "printer.shift"
  public typealias Answer = Done

  public var printer: ShopPrinterID
  /// In place of what was said before, not on top of it.
  public var offset: PrinterProfile.Offset

  public init(printer: ShopPrinterID, offset: PrinterProfile.Offset) {
    self.printer = printer
    self.offset = offset
  }

  public var permission: Permission { .managePrinters }

  public func subject(of answer: Done) -> String? { "printer \(printer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var known = try desk.shopPrinter(printer), known.retiredAt == nil else {
      return .refused(.notFound("printer"))
    }
    guard offset.isWithinReach else { return .refused(.unacceptable("printer.offset")) }
    known.details.offset = offset
    try desk.replace(known)
    return .done(Done())
  }
}

/// Owes a test page to one printer: a ruler, codes, and what is special to four languages. A station's own printer gets it
/// from that station.
public struct PrintTestPage: DeskCommand, Hashable {
  public static let kind = "printer.test"

  public struct Answer: Codable, Sendable, Hashable {
    public var paper: PaperID
  }

  /// Which printer is tried.
  public enum Tried: Sendable, Hashable, Codable {
    case printer(ShopPrinterID)
    /// A printer of the configuration, which the database does not know.
    case configured(PrinterPlace)
  }

  public var tried: Tried

  public init(printer: ShopPrinterID) { tried = .printer(printer) }

  public init(configured place: PrinterPlace) { tried = .configured(place) }

  public var permission: Permission { .managePrinters }

  public func subject(of answer: Answer) -> String? { "paper \(answer.paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let name: String
    let place: PrinterPlace
    var station: StationName?
    switch tried {
    case .printer(let id):
      guard let known = try desk.shopPrinter(id), known.retiredAt == nil else {
        return .refused(.notFound("printer"))
      }
      (name, place, station) = (known.details.name, known.details.place, known.station)
    case .configured(let configured): (name, place) = (configured.queue.rawValue, configured)
    }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    var entry = PaperEntry(
      id: PaperID(0), kind: .testPage, ticket: nil, station: station ?? envelope.station,
      paper: papers.testPage(of: name, at: place), queuedAt: envelope.now,
      requestedBy: envelope.actor.staffID)
    entry.progress.target = place
    return .done(Answer(paper: try desk.add(entry)))
  }
}

extension PaperDesk {
  /// In the shop's language. The code is a name of the page: scanning it at the counter finds nothing, and says so.
  func testPage(of printer: String, at place: PrinterPlace) -> Paper {
    let language = desk.shop.language
    var values = PaperValues()
    values["printer.name"] = printer
    values["printer.place"] = place.description
    values["printed.day"] = LocalFormat.day(envelope.today, language)
    values["shop.name"] = desk.shop.name
    values["test.code"] = "GHISEU-TEST"
    values["test.letters"] = "ăâîșț ĂÂÎȘȚ áéíóöőúüű ŐŰ ąćęłńóśźż ĄĘŁŻ 0123456789"
    values["paper.id"] = envelope.station.rawValue
    return Paper(kind: .testPage, language: language, values: values.all)
  }
}

extension PaperMedium {
  /// Whether papers of this role have templates for it.
  public func fits(_ role: PrinterRole) -> Bool { Self.media(of: role).contains(self) }
}

extension PaperMedium {
  /// Where the rulers of a test page begin when its printer prints in its place: millimetres from the left edge of the
  /// paper, and on labels from the upper one.
  public var rulers: (right: Double, down: Double?) {
    switch self {
    case .label50x30: (1, 6)
    case .label38x25: (1, 5.6)
    case .label100x50: (2, 7)
    case .roll58: (5, nil)
    case .roll80: (4, nil)
    case .a5: (12, nil)
    case .a4: (14, nil)
    }
  }
}
