import ServiceDesk
import ServiceDeskTesting

/// One label, whose Hungarian text is too long on every printer of its own language, and which cannot be drawn on one.
struct TestLabels: LabelProofing {
  static let unitLabel = LabelName(.unitLabel, on: .label50x30)

  let templates = [TestLabels.unitLabel]
  let printers = [
    PrinterProfile(name: "coarse", language: .zpl, dotsPerMillimetre: 5), PrinterProfile.pdf,
    PrinterProfile(name: "zpl", language: .zpl, dotsPerMillimetre: 8),
  ]

  func usualPrinters(of template: LabelName) -> [PrinterProfile] { [printers[1]] }

  func sample(of kind: PaperKind, in language: Language) -> Paper {
    Paper(kind: kind, language: language, values: [:])
  }

  func faults(of template: LabelName, on printer: PrinterProfile) -> [LabelFault] {
    guard printer.language == .zpl else { return [] }
    return [LabelFault(template: template, printer: printer.name, language: .hungarian, what: "too long")]
  }

  func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper {
    guard printer.name != "coarse" else { throw .codeDoesNotFit("QR-CODE") }
    return try PlainPageDrawer().draw(paper, for: medium, on: printer)
  }

  func preview(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> [UInt8] { [0x89, 0x50] + (try draw(paper, for: medium, on: printer).bytes) }
}
