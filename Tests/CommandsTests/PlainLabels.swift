import ServiceDesk
import ServiceDeskTesting

/// Two templates and two printers, drawn as lines of text.
struct PlainLabels: LabelProofing {
  /// The printer on which each label has a fault.
  var faultyPrinter: String?

  let templates = [LabelName(.intakeReceipt, on: .a4), LabelName(.unitLabel, on: .label50x30)]
  let printers = [
    PrinterProfile(name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8), PrinterProfile.pdf,
  ]

  func usualPrinters(of template: LabelName) -> [PrinterProfile] {
    printers.filter { template.kind.role == .label || $0.language == .pdf }
  }

  func sample(of kind: PaperKind, in language: Language) -> Paper {
    Paper(kind: kind, language: language, values: ["shop.name": .text("Sample"), "fault": .text("Sample")])
  }

  func faults(of template: LabelName, on printer: PrinterProfile) -> [LabelFault] {
    guard printer.name == faultyPrinter else { return [] }
    return [LabelFault(template: template, printer: printer.name, language: .hungarian, what: "too long")]
  }

  func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper { try PlainPageDrawer().draw(paper, for: medium, on: printer) }

  func preview(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> [UInt8] {
    Array("dots of \(printer.name)\n".utf8) + (try draw(paper, for: medium, on: printer).bytes)
  }
}
