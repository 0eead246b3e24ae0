/// Prints the country's guarantee document for the unit's sale in force (`domain.md` 2, D-3).
///
/// The first print is the document; asking again prints a marked copy of the same sheet.
public struct GiveGuaranteeDocument: DeskCommand, Hashable {
  public static let kind = "guaranteeDocument.give"

  public struct Answer: Codable, Sendable, Hashable {
    public var paper: PaperID
    public var isCopy: Bool
  }

  public var unit: UnitID
  /// Read again from the device: what is handed out must bear the marks that the document names (W-PL15).
  public var compared: SerialNumber?

  public init(unit: UnitID, compared: SerialNumber? = nil) {
    self.unit = unit
    self.compared = compared
  }

  public var permission: Permission { .print }

  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let device = try desk.unit(unit) else { return .refused(.notFound("unit")) }
    if let compared, !device.bears(compared) {
      return .refused(
        Refusal(.serialDoesNotMatch, ["expected": device.serial.text, "scanned": compared.text]))
    }
    guard let sale = try desk.sales(of: unit).inForce else { return .refused(.notFound("sale")) }
    if let given = try desk.guaranteeDocument(of: sale.id), let original = try desk.paper(given.paper) {
      let paper = try PaperDesk(desk: desk, envelope: envelope).oweCopy(of: original)
      return .done(Answer(paper: paper, isCopy: true))
    }
    switch try desk.giveDocument(of: device, sale, envelope) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let paper): return .done(Answer(paper: paper, isCopy: false))
    }
  }
}

extension DeskTransaction {
  /// Owes the document of a sale that has none yet, and keeps that it was given; or tells what it lacks.
  func giveDocument(
    of device: DeviceUnit, _ sale: Sale, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<PaperID, Refusal> {
    switch try GuaranteeDocumentPaper(desk: self, shop: shop, today: envelope.today).paper(device, sale) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let paper):
      let id = try PaperDesk(desk: self, envelope: envelope).owe(.warrantyCertificate, paper, nil)
      try add(GuaranteeDocument(sale: sale.id, paper: id))
      return .success(id)
    }
  }
}

extension DeviceUnit {
  /// Whether the device is found under this number.
  func bears(_ number: SerialNumber) -> Bool {
    serial.normalised == number.normalised
      || aliases.contains { $0.number.normalised == number.normalised }
  }
}
