import ArgumentParser
internal import Foundation
import ServiceDesk

struct LabelPreview: Verb {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Draw a template into a file: the very dots that will be printed.",
    discussion: """
      The ending of --output says what is written: .png the dots as a picture, .pdf a page whose bars are whole dots of \
      the printer, .zpl, .epl, .tspl or .escpos what such a printer is sent.
      """)

  @Argument(help: "The template as kind-medium, for example unitLabel-label50x30.")
  var template: String
  @Option(
    help: ArgumentHelp(
      "A JSON file of the paper's values, by their names in Labels/README.md.", valueName: "file"))
  var data: String?
  @Flag(help: "Take values of our own, as long as they come; those of --data come before them.")
  var sample = false
  @Option(help: "The paper's language; else the shop's.")
  var language: Choice<Language>?
  @Flag(help: "Marked as a copy.")
  var copy = false
  @Option(help: ArgumentHelp("Where the drawing goes.", valueName: "file"))
  var output: String
  @OptionGroup var labels: LabelOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try labels.configuration(in: session)
    let known: any LabelProofing
    do {
      known = try session.program.labels(configuration, folder: labels.folder)
    } catch {
      throw CommandEnd(error)
    }
    let name = try labels.template(template, in: known)
    let printer = try labels.printer(labels.printer ?? PrinterProfile.pdf.name, in: known)
    let language = language?.value ?? configuration.shop.language
    var values: [String: PaperValue] = [:]
    if sample || data == nil { values = known.sample(of: name.kind, in: language).values }
    if let data { values.merge(try PaperData.read(data)) { $1 } }
    let paper = Paper(kind: name.kind, language: language, values: values, isCopy: copy)
    let bytes = try drawn(paper, name.medium, printer, known)
    do {
      try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw CommandEnd(
        CommandEnd.Code.unavailable, "The file \(output) cannot be written.", hint: "Check its folder.")
    }
  }

  private func drawn(
    _ paper: Paper, _ medium: PaperMedium, _ printer: PrinterProfile, _ labels: any LabelProofing
  ) throws(CommandEnd) -> [UInt8] {
    guard let format = PaperFormat.allCases.first(where: { output.hasSuffix($0.fileEnding) }) else {
      let endings = PaperFormat.allCases.map(\.fileEnding).joined(separator: ", ")
      throw CommandEnd(CommandEnd.Code.invalid, "A preview is one of \(endings), not \(output).")
    }
    do throws(DrawFailure) {
      if format == .png { return try labels.preview(paper, for: medium, on: printer) }
      var printer = printer
      // A page of the same dots, whatever the printer's own language is.
      if format == .pdf { printer.language = .pdf }
      if printer.language.format == format { return try labels.draw(paper, for: medium, on: printer).bytes }
    } catch {
      throw CommandEnd(error)
    }
    throw CommandEnd(
      CommandEnd.Code.invalid, "The printer \(printer.name) does not speak \(format.fileEnding.dropFirst()).",
      hint: "Choose one with --printer that does, or write a .png or .pdf.")
  }
}
