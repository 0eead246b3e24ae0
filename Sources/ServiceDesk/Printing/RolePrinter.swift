/// The printer that plays a role at this station.
public struct RolePrinter: Sendable {
  public let system: any PrintQueues
  public let systemName: PrintSystemName
  public let queue: QueueName
  /// What it takes as the printer of receipts and as that of labels; sheets are always A4.
  public let receiptMedium: PaperMedium
  public let labelMedium: PaperMedium
  /// Its dots and language.
  public let profile: PrinterProfile
  /// The one role that it has by the configuration; nil for a printer of several.
  private let role: PrinterRole?

  public init(
    system: any PrintQueues, named systemName: PrintSystemName = .cups, queue: QueueName,
    receiptMedium: PaperMedium, labelMedium: PaperMedium = .label50x30, profile: PrinterProfile = .pdf,
    role: PrinterRole? = nil
  ) {
    self.role = role
    self.system = system
    self.systemName = systemName
    self.queue = queue
    self.receiptMedium = receiptMedium
    self.labelMedium = labelMedium
    self.profile = profile
  }

  /// A printer loaded with one medium, whichever roles it plays.
  public init(
    system: any PrintQueues, named systemName: PrintSystemName, queue: QueueName, medium: PaperMedium,
    profile: PrinterProfile
  ) {
    self.init(
      system: system, named: systemName, queue: queue, receiptMedium: medium, labelMedium: medium,
      profile: profile)
  }

  public var place: PrinterPlace { PrinterPlace(systemName, queue) }

  public func medium(for kind: PaperKind) -> PaperMedium {
    // A test page shows the printer's own paper.
    switch kind == .testPage ? role ?? .receipt : kind.role {
    case .label: labelMedium
    case .receipt: receiptMedium
    case .office: .a4
    }
  }
}

extension DrawnFacts {
  /// Whether these pages are in the printer's language and dots and on its paper. Rows of older programs do not say.
  func suits(_ printer: RolePrinter, _ kind: PaperKind) -> Bool {
    format == printer.profile.language.format && profile == printer.profile.mark
      && medium == printer.medium(for: kind)
  }
}

/// How the printer of a role stands.
public struct PrinterRoleState: Sendable, Equatable {
  public let role: PrinterRole
  public let queue: QueueName
  /// What a person must do; nil while all is well.
  public let trouble: PrinterTrouble?
  /// Papers of this role that somebody waits for.
  public let waiting: Int
  /// Nil before the first round.
  public let place: PrinterPlace?

  public init(
    role: PrinterRole, queue: QueueName, trouble: PrinterTrouble?, waiting: Int, place: PrinterPlace? = nil
  ) {
    self.place = place
    self.role = role
    self.queue = queue
    self.trouble = trouble
    self.waiting = waiting
  }
}
