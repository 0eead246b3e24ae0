internal import Foundation
import ServiceDesk

/// What the shop's database says about a scan.
struct FoundView: Encodable {
  /// `unit`, `units`, `unknown-serial`, `product`, …
  let kind: String
  var units: [UnitView]?
  var product: String?
  var name: String?

  init(_ found: ScanAnswer.Found) {
    switch found {
    case .unit(let sheet):
      kind = "unit"
      units = [UnitView(sheet)]
    case .units(let sheets):
      kind = "units"
      units = sheets.map(UnitView.init)
    case .unknownSerial: kind = "unknown-serial"
    case .product(let known):
      kind = "product"
      product = known.details.title
    case .unknownProduct: kind = "unknown-product"
    case .shelf(let shelf):
      kind = "shelf"
      name = shelf.name
    case .consignment(_, let code):
      kind = "consignment"
      name = code.text
    case .staff(let person, _):
      kind = "staff"
      name = person
    case .command(let command):
      kind = "command"
      name = command.rawValue
    case .stage(let stage):
      kind = "stage"
      name = stage.rawValue
    case .webAddress(let host):
      kind = "web-address"
      name = host
    case .information(let code):
      kind = "information"
      name = code.name
    case .noSerial: kind = "no-serial"
    case .unknownCode: kind = "unknown-code"
    case .rubbish(let rubbish):
      kind = "rubbish"
      name = rubbish.rawValue
    }
  }

  /// One line for people.
  var words: String {
    let what = (units ?? []).map { unit in
      [unit.product, "S/N \(unit.serial)", unit.guarantee, unit.ticket, unit.stage]
        .compactMap { $0 }.joined(separator: " · ")
    }
    return ([kind] + [product, name].compactMap { $0 } + what).joined(separator: ": ")
  }
}

/// One code and what it means to this shop. Every key is always there; what is not known is null.
struct CodeView: Encodable {
  let symbology: String?
  let text: String?
  let bytes: String
  let meaning: String
  let found: FoundView?
  /// What the same bars say to a reader that is set otherwise.
  let otherReadings: [OtherReadingView]
  let corners: [PicturePoint]

  init(_ code: PictureCode, _ meaning: ScanMeaning, _ found: FoundView?) {
    symbology = code.symbology.rawValue
    text = code.text
    bytes = Data(code.bytes).base64EncodedString()
    self.meaning = meaning.name
    self.found = found
    otherReadings = OtherReadingView.all(code.text ?? "", code.symbology)
    corners = code.corners
  }

  init(_ text: String, _ meaning: ScanMeaning, _ found: FoundView?) {
    symbology = nil
    self.text = text
    bytes = Data(text.utf8).base64EncodedString()
    self.meaning = meaning.name
    self.found = found
    otherReadings = OtherReadingView.all(text, nil)
    corners = []
  }

  private enum CodingKeys: String, CodingKey {
    case symbology, text, bytes, meaning, found, otherReadings, corners
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(symbology, forKey: .symbology)
    try container.encode(text, forKey: .text)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(meaning, forKey: .meaning)
    try container.encode(found, forKey: .found)
    try container.encode(otherReadings, forKey: .otherReadings)
    try container.encode(corners, forKey: .corners)
  }

  var words: String {
    let shown = text.map(Self.visible) ?? "(no text)"
    let others = otherReadings.map { "(\($0.form): \(Self.visible($0.text)))" }
    return ([symbology, shown, meaning, found?.words].compactMap { $0 } + others).joined(separator: "  ")
  }

  /// Whoever prints a code may not move the cursor of who reads it, nor turn the line around.
  static func visible(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { shown, scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown += "·"
      default: shown.unicodeScalars.append(scalar)
      }
    }
  }
}

/// `{"form": "full-ascii", "text": "abc"}`
struct OtherReadingView: Encodable {
  let form: String
  let text: String

  static func all(_ text: String, _ symbology: Symbology?) -> [OtherReadingView] {
    OtherReading.all(of: text, symbology: symbology).map {
      OtherReadingView(form: $0.form.rawValue, text: $0.text)
    }
  }
}

/// One picture and its codes.
struct PictureView: Encodable {
  let file: String
  let milliseconds: Double
  let codes: [CodeView]
  /// Why it could not be read; the key is there then only.
  var error: String?

  var words: String {
    let head = "\(CodeView.visible(file)) (\(milliseconds) ms)"
    guard !codes.isEmpty else { return "\(head): no barcode" }
    return ([head] + codes.map { "  \($0.words)" }).joined(separator: "\n")
  }
}
