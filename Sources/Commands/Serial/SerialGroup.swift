import ArgumentParser
import ServiceDesk

/// `ghiseu serial`: serials bought and sold, many at a time.
struct SerialGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serial", abstract: "Serials bought and sold, many at a time.",
    subcommands: [
      SerialRegister.self, SerialRangeVerb.self, SerialOwn.self, SerialUndo.self, SerialClose.self,
      SerialBatches.self, SerialShow.self, SerialAside.self, SerialRuleVerb.self,
      ImportGroup.self, SerialImports.self, SerialExportVerb.self,
    ])
}

/// Which batch a verb is about.
struct BatchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The batch, as ghiseu serial batches shows it.", valueName: "id"))
  var batch: Int64

  var id: SerialBatchID { SerialBatchID(batch) }
}

/// How a batch stands after a change.
struct StandingView: Shown {
  let batch: Int64
  let registered: Int
  let product: Int64?
  let aside: Int
  let last: [String]

  init(_ standing: BatchStanding) {
    batch = standing.batch.rawValue
    registered = standing.registered
    product = standing.product?.rawValue
    aside = standing.aside
    last = standing.last.map(\.serial.text)
  }

  var lines: [(caption: String, value: String)] {
    [
      ("batch", String(batch)), ("registered", String(registered)),
      ("product", product.map { String($0) } ?? ""), ("put aside", aside == 0 ? "" : String(aside)),
      ("last", last.joined(separator: ", ")),
    ]
  }
}
