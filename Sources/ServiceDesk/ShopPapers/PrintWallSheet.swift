/// Prints a sheet of barcodes of the shop: the stages for a bench, all commands for the counter, or the codes by which a
/// scanner is set up.
public struct PrintWallSheet: DeskCommand, Hashable {
  public static let kind = "sheet.print"
  public typealias Answer = PaperOwed

  public enum Sheet: String, Sendable, Hashable, Codable, CaseIterable { case stages, commands, calibration }

  public var sheet: Sheet
  /// The shop's when nil.
  public var language: Language?

  public init(_ sheet: Sheet, in language: Language? = nil) {
    self.sheet = sheet
    self.language = language
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "paper \(answer.paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    let chosen = language ?? desk.shop.language
    let paper =
      switch sheet {
      case .stages: StageSheet.paper(in: desk.shop, desk.secrecy, chosen)
      case .commands: CommandSheet.paper(try desk.shelves(), in: desk.shop, desk.secrecy, chosen)
      case .calibration: CalibrationSheet.paper(in: desk.shop, chosen)
      }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    return .done(PaperOwed(paper: try papers.owe(paper.kind, paper, nil)))
  }
}
