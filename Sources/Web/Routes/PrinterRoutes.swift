import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// The shop's printers: found, added, tried, and given their roles.
  var printerRoutes: [StaffRoute] {
    [
      .may(.managePrinters, method: .get, "/api/printers/setup") { call in try await printerSetUp(call) },
      .may(.managePrinters, method: .get, "/api/printers/found") { _ in try await found() },
      .may(.managePrinters, method: .post, "/api/printers") { call in try await addPrinter(call) },
      .may(.managePrinters, method: .post, "/api/printers/roles") { call in
        let fields = try call.call.read(RoleFields.self)
        let assignment = PrinterAssignment(
          station: fields.station.map { StationName($0) } ?? desk.station, role: fields.role,
          printer: fields.printer, fallback: fields.fallback)
        _ = try await perform(AssignPrinter(assignment), call, id: fields.id)
        return Answer.empty()
      },
      .may(.managePrinters, method: .post, "/api/printers/{id}/test") { call in
        let fields = try call.call.read(OnlyID.self)
        let command = PrintTestPage(printer: try call.call.id())
        let answer = try await perform(command, call, id: fields.id)
        return Answer.json { $0.member("paper", answer.paper) }
      },
      .may(.managePrinters, method: .post, "/api/printers/test") { call in
        let fields = try call.call.read(RoleTestFields.self)
        let command = PrintTestPage(configured: try await configuredPlace(of: fields.role))
        let answer = try await perform(command, call, id: fields.id)
        return Answer.json { $0.member("paper", answer.paper) }
      },
      .may(.managePrinters, method: .post, "/api/printers/{id}/offset") { call in
        let fields = try call.call.read(OffsetFields.self)
        let offset = PrinterProfile.Offset(x: fields.x, y: fields.y)
        let command = ShiftPrinter(printer: try call.call.id(), offset: offset)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.managePrinters, method: .post, "/api/printers/{id}/retire") { call in
        let fields = try call.call.read(OnlyID.self)
        _ = try await perform(RetirePrinter(printer: try call.call.id()), call, id: fields.id)
        return Answer.empty()
      },
    ]
  }

  private func printerSetUp(_ call: StaffCall) async throws -> Response {
    let (printers, assignments) = try await desk.store.read { (desk) throws(StoreFailure) in
      (try desk.shopPrinters(), try desk.printerAssignments(of: nil))
    }
    let here = desk.station
    let states = await needs.paper.printers()
    // Without its print server a station still shows what it knows; the printers' states say that it is away.
    let queues = (try? await needs.paper.queues()) ?? []
    return Answer.json { json in
      json.member("station", here.rawValue)
      json.member("printers", listOf: printers.filter { $0.retiredAt == nil }) { json, printer in
        json.element {
          $0.member("id", printer.id)
          $0.member("name", printer.details.name)
          $0.member("place", printer.details.place.description)
          $0.member("queue", printer.details.place.queue.rawValue)
          $0.member("medium", printer.details.medium.rawValue)
          $0.member("profile", printer.details.profile)
          // A thousandth of a millimetre is finer than any printer; whole numbers come back as they were.
          $0.member("offsetX", printer.details.offset.x.thousandths)
          $0.member("offsetY", printer.details.offset.y.thousandths)
          // Another station's own printer is offered there only.
          $0.member("station", printer.serves(here) ? nil : printer.station?.rawValue)
          // In thousandths of a millimetre, as the shift.
          $0.member("rulerRight", printer.details.medium.rulers.right.thousandths)
          $0.optional("rulerDown", (printer.details.medium.rulers.down?.thousandths).map(Int64.init))
          $0.member(
            "roles",
            PrinterRole.allCases.filter { printer.serves(here) && printer.details.medium.fits($0) }
              .map(\.rawValue))
        }
      }
      json.member("roles", listOf: PrinterRole.allCases) { json, role in
        let chosen = assignments.first { $0.station == here && $0.role == role }
        let state = states.first { $0.role == role }
        json.element {
          $0.member("role", role.rawValue)
          $0.member("printer", chosen?.printer?.rawValue)
          $0.member("fallback", chosen?.fallback?.rawValue)
          $0.member("queue", state?.queue.rawValue)
          // The printer of the database has a test page of its own.
          $0.member("canTest", chosen?.printer == nil && state?.place != nil)
        }
      }
      json.member("queues", listOf: queues) { json, queue in
        json.element {
          $0.member("place", queue.place.description)
          $0.member("queue", queue.state.name.rawValue)
          $0.member("model", queue.state.makeAndModel)
        }
      }
      // A tray is a printer too: one that never runs out of paper.
      json.member("tray", needs.paper.trayQueue.map { PrinterPlace(.tray, $0).description })
      json.member("media", PaperMedium.allCases.map(\.rawValue))
      json.member("profiles", listOf: needs.paper.profiles) { json, profile in
        json.element {
          $0.member("name", profile.name)
          $0.member("ownLanguage", profile.language.format.isPrinterLanguage)
          $0.member("media", PaperMedium.allCases.filter { profile.misfit(with: $0) == nil }.map(\.rawValue))
        }
      }
    }
  }

  /// Where the configuration's printer of a role is. One that the shop chose instead is tried by its number.
  private func configuredPlace(of role: PrinterRole) async throws -> PrinterPlace {
    let station = desk.station
    let assignments = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.printerAssignments(of: station)
    }
    guard assignments.first(where: { $0.role == role })?.printer == nil,
      let place = await needs.paper.printers().first(where: { $0.role == role })?.place
    else { throw Refusal.notFound("printer") }
    return place
  }

  private func found() async throws -> Response {
    guard let finder = needs.paper.finder else { throw Refusal.notFound("printer") }
    let found = try await finder.printers()
    return Answer.json { json in
      json.member("found", listOf: found) { json, printer in
        json.element {
          $0.member("address", printer.address.rawValue)
          $0.member("title", printer.title)
          $0.member("queue", printer.queue?.rawValue)
          $0.member("driverless", printer.address.isDriverless)
          $0.optional("direct", printer.address.direct?.queue.rawValue)
        }
      }
    }
  }

  /// A queue that is there, a printer's address for which a queue is made first, or a printer on a port of its own. Paper,
  /// queue and language must belong together before anything is made.
  private func addPrinter(_ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(PrinterFields.self)
    let named = fields.profile ?? PrinterProfile.pdf.name
    guard let profile = needs.paper.profiles.first(where: { $0.name == named }) else {
      throw Refusal.unacceptable("printer.profile")
    }
    if let misfit = profile.misfit(with: fields.medium) { throw misfit.refusal }
    let place: PrinterPlace
    switch (fields.place, fields.address) {
    case (let text?, nil):
      guard let given = PrinterPlace(text) else { throw Refusal.unacceptable("printer.place") }
      if given.system != .tray {
        guard let known = try await needs.paper.queues().first(where: { $0.place == given }) else {
          throw Refusal.unacceptable("printer.place")
        }
        if let misfit = profile.misfit(at: known.state) { throw misfit.refusal }
      }
      place = given
    case (nil, let text?) where PrinterAddress.isMeant(by: QueueName(text)):
      guard let address = PrinterAddress(QueueName(text)) else {
        throw Refusal.unacceptable("printer.address")
      }
      guard profile.language.format.isPrinterLanguage else { throw Refusal.missing("printer.profile") }
      place = address.place
    case (nil, let text?):
      place = try await newQueue(text, named: fields.queue, for: profile)
    default: throw Refusal.missing("printer.address")
    }
    let command = AddPrinter(
      PrinterDetails(name: fields.name, place: place, medium: fields.medium, profile: profile.name))
    let answer = try await perform(command, call, id: fields.id)
    return Answer.json(.created) { $0.member("id", answer.printer) }
  }

  /// A queue that this very request made before its answer was lost is used as it is.
  private func newQueue(
    _ address: String, named name: String?, for profile: PrinterProfile
  ) async throws -> PrinterPlace {
    guard let address = DeviceAddress(address) else { throw Refusal.unacceptable("printer.address") }
    if let misfit = profile.misfit(at: address) { throw misfit.refusal }
    guard let queue = name.flatMap(QueueName.init(plain:)) else {
      throw Refusal.unacceptable("printer.place")
    }
    guard let finder = needs.paper.finder else { throw Refusal.notFound("printer") }
    let before = try await needs.paper.queues().first { $0.state.name == queue }
    if before?.state.deviceURI != address.rawValue { try await finder.addQueue(queue, at: address) }
    guard let made = try await needs.paper.queues().first(where: { $0.state.name == queue }) else {
      throw Refusal.notFound("printer.place")
    }
    return made.place
  }
}

private struct RoleFields: Fields {
  let id: CommandID
  let station: String?
  let role: PrinterRole
  let printer: ShopPrinterID?
  let fallback: ShopPrinterID?
  enum CodingKeys: String, CodingKey { case id, station, role, printer, fallback }
}

private struct PrinterFields: Fields {
  let id: CommandID
  let name: String
  let medium: PaperMedium
  let place: String?
  let address: String?
  let queue: String?
  let profile: String?
  enum CodingKeys: String, CodingKey { case id, name, medium, place, address, queue, profile }
}

private struct OnlyID: Fields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }
}

private struct RoleTestFields: Fields {
  let id: CommandID
  let role: PrinterRole
  enum CodingKeys: String, CodingKey { case id, role }
}

private struct OffsetFields: Fields {
  let id: CommandID
  let x: Double
  let y: Double
  enum CodingKeys: String, CodingKey { case id, x, y }
}

extension Double {
  fileprivate var thousandths: Int { Int((self * 1000).rounded()) }
}
