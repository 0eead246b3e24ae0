public import ServiceDesk

/// Looks at the printers that papers go to: whether each is there, takes papers, and gets them as it needs them.
public struct PrinterExamination: Sendable {
  /// A printer that papers go to.
  public struct Printer: Sendable, Hashable {
    /// A role's code, or what people call it.
    public let title: String
    public let place: PrinterPlace
    public let medium: PaperMedium
    public let profile: PrinterProfile

    public init(title: String, place: PrinterPlace, medium: PaperMedium, profile: PrinterProfile) {
      self.title = title
      self.place = place
      self.medium = medium
      self.profile = profile
    }
  }

  public static let area = "printers"

  private let systems: any PrintSystems

  public init(at systems: any PrintSystems) { self.systems = systems }

  /// Those of the shop that papers of the station can go to, and what is wrong with the others of them.
  public func known(
    among printers: [ShopPrinter], at station: StationName
  ) -> (printers: [Printer], findings: [Finding]) {
    var known: [Printer] = []
    var findings: [Finding] = []
    for details in printers.filter({ $0.retiredAt == nil && $0.serves(station) }).map(\.details) {
      guard let profile = systems.profile(named: details.profile) else {
        findings.append(
          finding(
            .failure, "\(details.name): no printer profile is called “\(details.profile)”.",
            "Put the profile back into the folder of templates, or add the printer again."))
        continue
      }
      known.append(
        Printer(title: details.name, place: details.place, medium: details.medium, profile: profile))
    }
    return (known, findings)
  }

  /// At least one for each printer.
  public func findings(of printers: [Printer]) async -> [Finding] {
    var findings: [Finding] = []
    for printer in printers { findings += await self.findings(of: printer) }
    return findings
  }

  private func findings(of printer: Printer) async -> [Finding] {
    let name = "\(printer.title): \(printer.place.queue)"
    let (medium, profile, system) = (printer.medium, printer.profile, printer.place.system)
    if let misfit = profile.misfit(with: medium) { return [finding(misfit, of: printer, name)] }
    guard let queues = systems.system(system, for: profile) else {
      return [
        finding(
          .warning, "\(name): this station has no printing system \(system).",
          "Give its roles at this station to another printer.")
      ]
    }
    let queue: QueueState?
    do throws(PrintFailure) {
      queue = try await queues.queues().first { $0.name == printer.place.queue }
    } catch {
      return [
        finding(
          .failure, "\(name) does not answer: \(error)",
          "Switch the printer or its print server on, or correct its address.")
      ]
    }
    var findings: [Finding] = []
    if let trouble = PrinterTrouble.keepingOut(of: queue) ?? (queue?.activity == .stopped ? .paused : nil) {
      findings.append(finding(.failure, "\(name): \(trouble.code)", trouble.instruction[.english]))
    }
    // The tray and a printer on a port of its own have no queue that could convert.
    if system.isPrintServer, let queue, let misfit = profile.misfit(at: queue) {
      findings.append(finding(misfit, of: printer, name))
    }
    guard findings.isEmpty else { return findings }
    return [finding(.ok, "\(name) takes \(medium.rawValue) as \(profile.name).")]
  }

  private func finding(_ misfit: PrinterMisfit, of printer: Printer, _ name: String) -> Finding {
    let queue = printer.place.queue
    switch misfit {
    case .noDriver:
      return finding(
        .failure, "\(name): the queue was made while its printer was off; it has no driver.",
        "Switch the printer on and run lpadmin -p \(queue) -v <its address> -m everywhere again.")
    case .pagesUnconverted:
      // Many an office printer reads PDF itself.
      return finding(
        .warning,
        "\(name): the queue is raw, so a printer that does not read PDF prints nothing or rubbish.",
        "Give the printer the profile of its own language, or run lpadmin -p \(queue) -m everywhere.")
    case .commandsConverted:
      return finding(
        .failure,
        "\(name): the queue converts documents, but the printer is sent its own language (\(printer.profile.name)).",
        "Run lpadmin -p \(queue) -m raw, or give the printer a profile for pages.")
    case .medium:
      return finding(
        .failure, "\(name): the profile \(printer.profile.name) takes no \(printer.medium.rawValue).",
        "Choose the medium that the printer is loaded with, or the profile of its model.")
    }
  }

  private func finding(_ state: Finding.State, _ what: String, _ howToMend: String? = nil) -> Finding {
    Finding(area: Self.area, state: state, what: what, howToMend: howToMend)
  }
}
