import ArgumentParser

/// Carries out one command line and says how it ended: 0, or the exit code of what went wrong.
///
/// - Parameter arguments: without the program's own name.
public func runCommandLine(
  _ arguments: [String], _ program: any Program, console: Console = .standard
) async -> Int32 {
  do {
    let command = try Ghiseu.parseAsRoot(arguments)
    guard let verb = command as? any Verb else {
      // A noun without a verb: the parser answers with its help.
      var group = command
      try group.run()
      return 0
    }
    try await verb.carryOut(in: Session(program: program, console: console))
    return 0
  } catch let end as CommandEnd {
    console.err(end.text)
    return end.exitCode
  } catch {
    let text = Ghiseu.fullMessage(for: error)
    let code = Ghiseu.exitCode(for: error)
    if !text.isEmpty { (code == .success ? console.out : console.err)(text + "\n") }
    return code.rawValue
  }
}

/// The counter station's command line: a folder per noun, a file per verb.
struct Ghiseu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ghiseu",
    abstract: "The counter station of a repair shop.",
    discussion: """
      Exit codes: 0 done, 64 the command line must be changed, 66 not found, 69 a device or the database does not \
      answer, 70 a fault of the program, 75 the state has moved on, look again.
      """,
    groupedSubcommands: [
      CommandGroup(name: "The station:", subcommands: [Serve.self, Doctor.self, DemoGroup.self]),
      CommandGroup(
        name: "The counter:",
        subcommands: [
          Scan.self, TicketGroup.self, UnitGroup.self, CustomerGroup.self, ProductGroup.self,
          SerialGroup.self, SupplierGroup.self, QuoteGroup.self,
          ConsignmentGroup.self,
          Guarantee.self,
        ]),
      CommandGroup(
        name: "The care:",
        subcommands: [InspectionGroup.self, ContractGroup.self, CertificateGroup.self, AlarmGroup.self]),
      CommandGroup(
        name: "The house:",
        subcommands: [
          ShelfGroup.self, StaffGroup.self, PrinterGroup.self, ScannerGroup.self, PaperGroup.self,
          DatabaseGroup.self,
          ReportGroup.self, LabelGroup.self,
        ]),
    ])
}
