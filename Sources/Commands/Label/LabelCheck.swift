import ArgumentParser
import ServiceDesk

struct LabelCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check templates with the longest texts in all languages: bars, quiet zones, letters, room.",
    discussion: """
      Each fault is a line of its own, and the exit code is 1 when there is one. Without --printer, each template is \
      checked on the printers that such papers usually go to.
      """)

  @Argument(help: "Templates as kind-medium; all of them when none is named.")
  var templates: [String] = []
  @OptionGroup var labels: LabelOptions

  private static let faulty: Int32 = 1

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try labels.configuration(in: session)
    let known: any LabelProofing
    do {
      known = try session.program.labels(configuration, folder: labels.folder)
    } catch {
      guard error.kind == .invalid else { throw CommandEnd(error) }
      // A template that cannot be read is a fault like others, a line for each.
      session.print(error.sentence)
      throw .silently(Self.faulty)
    }
    var names: [LabelName] = []
    for text in templates { names.append(try labels.template(text, in: known)) }
    var printer: PrinterProfile?
    if let text = labels.printer { printer = try labels.printer(text, in: known) }
    var faults: [LabelFault] = []
    for name in names.isEmpty ? known.templates : names {
      for printer in printer.map({ [$0] }) ?? known.usualPrinters(of: name) {
        faults += known.faults(of: name, on: printer)
      }
    }
    guard !faults.isEmpty else { return session.print("No faults.") }
    for fault in faults { session.print(fault.description) }
    throw .silently(Self.faulty)
  }
}
