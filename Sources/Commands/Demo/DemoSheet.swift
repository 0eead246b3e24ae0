import ArgumentParser
import ServiceDesk

struct DemoSheet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Draw the sheet of barcodes to practise with at the demo shop.")

  @OptionGroup var shop: DemoPlaceOptions
  @Option(help: ArgumentHelp("The PDF file to draw into.", valueName: "file.pdf"))
  var output: String
  @Option(help: "The language of the sheet; the shop's unless told otherwise.")
  var language: Choice<Language>?

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(shop.ofDemo)
    try await session.atDesk(shop.ofDemo) { (desk) async throws(CommandEnd) in
      let paper: Paper
      do throws(StoreFailure) {
        paper = try await PracticeSheet.paper(desk, seed: shop.seed, language?.value ?? desk.shop.language)
      } catch {
        throw CommandEnd(error)
      }
      try await session.draw(paper, into: output, desk, configuration)
    }
    session.print(output)
  }
}
