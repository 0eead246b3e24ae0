import ArgumentParser
import ServiceDesk

/// `ghiseu printer`: the printing systems and the papers that are owed.
struct PrinterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printer", abstract: "Printers, and the papers that are owed.",
    subcommands: [
      PrinterList.self, PrinterPapers.self, PrinterReprint.self, PrinterSettle.self, PrinterCancel.self,
      PrinterDiscover.self, PrinterAdd.self, PrinterTest.self, PrinterShift.self, PrinterRoleVerb.self,
      PrinterRoles.self,
      PrinterRemove.self, PrinterMove.self, PrinterTakeOver.self,
    ])
}
