internal import Foundation
internal import ServiceDesk

/// A paper as data: page, styles and blocks, read from a JSON5 file (`Labels/README.md`).
struct Template: Sendable {
  /// File name without its ending, `kind-medium`.
  let name: String
  /// Name, revision and a hash of the file, for the ledger: a shop may edit without counting up.
  let identity: String
  /// Revision and the beginning of the hash, as it stands in the foot of a sheet.
  let edition: String
  let content: Content

  struct Content: Sendable, Decodable {
    let revision: Int
    let page: PageShape
    let styles: [String: TextStyle]
    /// Blocks that follow each other down the page, over as many pages as they need.
    let flow: [Block]
    /// Blocks that have their place on a single page.
    let fixed: [FixedBlock]
    /// At the foot of every page; on a roll at the end.
    let foot: [Block]

    enum CodingKeys: String, CodingKey, CaseIterable {
      case revision, page, styles, flow, fixed, foot
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      revision = try values.decode(Int.self, forKey: .revision)
      page = try values.decode(PageShape.self, forKey: .page)
      styles = try values.decode([String: TextStyle].self, forKey: .styles)
      flow = try values.decodeIfPresent([Block].self, forKey: .flow) ?? []
      fixed = try values.decodeIfPresent([FixedBlock].self, forKey: .fixed) ?? []
      foot = try values.decodeIfPresent([Block].self, forKey: .foot) ?? []
      guard flow.isEmpty != fixed.isEmpty, fixed.isEmpty || page.height != nil else {
        throw decoder.failure("a template has either flow, or fixed on a page with a height")
      }
      for place in fixed where place.x + place.width > page.width || place.y + place.height > page.height ?? 0
      {
        throw decoder.failure("the block at \(place.x), \(place.y) reaches over the edge of the page")
      }
    }
  }

  /// Every block, also those inside others.
  var blocks: [Block] {
    var found: [Block] = []
    var waiting = content.flow + content.foot + content.fixed.map(\.block)
    while let block = waiting.popLast() {
      found.append(block)
      waiting += block.content.blocks
    }
    return found
  }

  /// Reads a template, or says in one sentence what is wrong with the file.
  init(name: String, bytes: [UInt8]) throws(TemplateProblem) {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      content = try decoder.decode(Content.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw TemplateProblem(file: name, reason: error.sentence)
    } catch {
      throw TemplateProblem(file: name, reason: String(describing: error))
    }
    self.name = name
    let hash = Self.hash(bytes)
    identity = "\(name) \(content.revision) \(hash)"
    edition = "\(content.revision).\(hash.prefix(4))"
    try checkStyles()
    try checkPaperNumber()
  }

  private func checkStyles() throws(TemplateProblem) {
    for style in blocks.flatMap(\.content.styleNames) where content.styles[style] == nil {
      throw TemplateProblem(file: name, reason: "the style “\(style)” is used but not described")
    }
  }

  /// A sheet that comes out twice is only recognised by its numbers (`printing.md` E.3), and one that was asked for again
  /// only by its mark (`domain.md` 2).
  private func checkPaperNumber() throws(TemplateProblem) {
    var placed = Set(blocks.flatMap(\.content.wordings).flatMap(\.names))
    placed.formUnion(blocks.compactMap(\.when))
    // A sheet in another language is not the document that binds, and has to say so.
    let kind = name.split(separator: "-").first.flatMap { PaperKind(rawValue: String($0)) }
    let translation = kind?.hasTranslations == true ? ["translation"] : []
    for value in ["paper.id", "printNumber", "isCopy"] + translation where !placed.contains(value) {
      throw TemplateProblem(file: name, reason: "the paper must show “\(value)”")
    }
  }

  /// FNV-1a: tells versions of a file apart, protects nothing.
  private static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension DecodingError {
  /// Where and what, for a person who edits the file.
  var sentence: String {
    switch self {
    case .dataCorrupted(let context): context.place + context.debugDescription + context.cause
    case .keyNotFound(let key, let context): context.place + "“\(key.stringValue)” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      context.place + context.debugDescription
    @unknown default: String(describing: self)
    }
  }
}

extension DecodingError.Context {
  fileprivate var place: String {
    let steps = codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
    return steps.isEmpty ? "" : steps.joined(separator: ".") + ": "
  }

  fileprivate var cause: String {
    guard let underlyingError else { return "" }
    let details = (underlyingError as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
    return " " + (details ?? String(describing: underlyingError))
  }
}
