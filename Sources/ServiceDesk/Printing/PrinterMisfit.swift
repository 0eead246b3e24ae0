/// Why a printer cannot be what somebody says of it: its paper, its queue and its language must belong together.
public enum PrinterMisfit: Sendable, Hashable {
  /// Its model is not loaded with such paper, or its head is much narrower.
  case medium
  /// Pages would go to the printer as they are: rubbish, or nothing.
  case pagesUnconverted
  /// The printing system would convert the printer's own commands: pages of text, or nothing.
  case commandsConverted
  /// The queue was made while its printer was off (`printing.md` A.4).
  case noDriver

  /// What is said of the printer and must be said otherwise.
  public var field: String {
    switch self {
    case .medium: "printer.medium"
    case .pagesUnconverted, .commandsConverted: "printer.profile"
    case .noDriver: "printer.place"
    }
  }

  public var refusal: Refusal { .unacceptable(field) }
}

extension PrinterProfile {
  /// Millimetres of paper that may lie beside the print head: an 80 mm roll has 4 at each side, one of 58 mm has 5.
  private static let beside = 10.0

  /// Nil when the printer can be loaded with it.
  public func misfit(with medium: PaperMedium) -> PrinterMisfit? {
    guard takes(medium) else { return .medium }
    guard let width else { return nil }
    return medium.width - Double(width) / dotsPerMillimetre <= Self.beside ? nil : .medium
  }

  /// Nil when a queue of the printing system hands its documents on as the printer needs them.
  public func misfit(at queue: QueueState) -> PrinterMisfit? {
    switch (language.format.isPrinterLanguage, queue.isRaw) {
    case (true, true), (false, false): nil
    case (true, false): .commandsConverted
    case (false, true): queue.isAtDriverlessAddress ? .noDriver : .pagesUnconverted
    }
  }

  /// The same before there is a queue: only driverless printers get one that converts.
  public func misfit(at address: DeviceAddress) -> PrinterMisfit? {
    switch (language.format.isPrinterLanguage, address.isDriverless) {
    case (true, false), (false, true): nil
    case (true, true): .commandsConverted
    case (false, false): .pagesUnconverted
    }
  }
}

extension QueueState {
  /// It hands documents on as they are. CUPS names no model for it, or these words.
  public var isRaw: Bool { makeAndModel.isEmpty || makeAndModel == "Local Raw Printer" }

  /// Its printer would have told what it can, had it been asked while it was on.
  public var isAtDriverlessAddress: Bool { DeviceAddress(deviceURI)?.isDriverless ?? false }
}

extension PaperMedium {
  fileprivate var width: Double {
    switch self {
    case .roll58: 58
    case .roll80: 80
    case .label50x30, .label38x25, .label100x50, .a5, .a4: millimetres?.width ?? 0
    }
  }
}
