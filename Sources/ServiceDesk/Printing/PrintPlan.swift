/// Which printer a paper of this station goes to, as the shop chose it and the configuration says.
struct PrintPlan: Sendable {
  private let configured: [PrinterRole: RolePrinter]
  private let tray: RolePrinter
  private var chosen: [PrinterRole: RolePrinter] = [:]
  private var fallbacks: [PrinterRole: RolePrinter] = [:]
  private var places: [PrinterPlace: RolePrinter] = [:]
  private var systems: any PrintSystems = OwnPrintSystemsOnly()

  init(configured: [PrinterRole: RolePrinter], tray: RolePrinter) {
    self.configured = configured
    self.tray = tray
    for printer in configured.values + [tray] { places[printer.place] = printer }
  }

  init(
    configured: [PrinterRole: RolePrinter], tray: RolePrinter, printers: [ShopPrinter],
    assignments: [PrinterAssignment], systems: any PrintSystems
  ) {
    self.init(configured: configured, tray: tray)
    self.systems = systems
    var known: [ShopPrinterID: RolePrinter] = [:]
    for printer in printers {
      let details = printer.details
      let profile = systems.profile(named: details.profile)
      let made = RolePrinter(
        system: profile.map { system(details.place.system, for: $0) }
          ?? UnknownPrintSystem(why: "no printer profile is called \(details.profile)"),
        named: details.place.system, queue: details.place.queue, medium: details.medium,
        profile: (profile ?? .pdf).shifted(by: details.offset))
      known[printer.id] = made
      // A place that was given up and added again prints as it was added last.
      if printer.retiredAt == nil || places[made.place] == nil { places[made.place] = made }
    }
    for assignment in assignments {
      chosen[assignment.role] = assignment.printer.flatMap { known[$0] }
      fallbacks[assignment.role] = assignment.fallback.flatMap { known[$0] }
    }
  }

  func printer(for role: PrinterRole) -> RolePrinter { chosen[role] ?? configured[role] ?? tray }

  /// The printer that takes over while that of the role cannot print.
  func fallback(for role: PrinterRole) -> RolePrinter? { fallbacks[role] }

  /// The printer that has the paper's job; without one, that to which it shall go.
  func printer(of paper: PaperEntry) -> RolePrinter {
    let progress = paper.progress
    let usual = printer(for: paper.kind.role)
    if progress.jobName != nil, let queue = progress.queue {
      // Rows of programs that knew one printing system name none.
      let system = progress.system ?? (queue == tray.queue ? tray.systemName : usual.systemName)
      let place = PrinterPlace(system, queue)
      return place == usual.place ? usual : printer(at: place)
    }
    guard let target = progress.target, target != usual.place else { return usual }
    return printer(at: target)
  }

  /// Whether anybody said here what a printer takes. Another one may still have jobs, but no paper can be drawn for it.
  func knows(_ place: PrinterPlace) -> Bool { place == .nowhere || places[place] != nil }

  func printer(at place: PrinterPlace) -> RolePrinter {
    places[place]
      ?? RolePrinter(
        system: system(place.system, for: .pdf), named: place.system, queue: place.queue,
        receiptMedium: tray.receiptMedium, labelMedium: tray.labelMedium)
  }

  private func system(_ name: PrintSystemName, for profile: PrinterProfile) -> any PrintQueues {
    if let system = systems.system(name, for: profile) { return system }
    // A room that was given its printers only still finds their system under its name.
    let own = (Array(configured.values) + [tray]).first { $0.systemName == name }
    return own?.system ?? UnknownPrintSystem(why: "this station has no printing system \(name)")
  }
}

/// Stands for a printing system that this station cannot reach: nothing is known of its jobs, so nothing is decided.
private struct UnknownPrintSystem: PrintQueues {
  let why: String

  private var failure: PrintFailure { .unreachable(reason: why) }

  func queues() throws(PrintFailure) -> [QueueState] { throw failure }
  func jobs(named names: Set<PrintJobName>) throws(PrintFailure) -> [PrintJob] { throw failure }
  func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) throws(PrintFailure) -> PrintJobNumber { throw failure }
  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) throws(PrintFailure) { throw failure }
  func cancel(_ number: PrintJobNumber, on queue: QueueName) throws(PrintFailure) { throw failure }
}
