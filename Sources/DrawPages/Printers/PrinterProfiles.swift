internal import Foundation
public import ServiceDesk

/// The printers that papers can be drawn for: those that the program carries, and the shop's own beside or instead.
public struct PrinterProfiles: Sendable {
  private let profiles: [String: PrinterProfile]

  /// - Parameters:
  ///   - builtIn: names to JSON5 (`Labels/printers/`).
  ///   - shopFolder: the shop's template folder; its `printers` folder holds a file for each profile, or is not there.
  ///     Every file that cannot be used is told, none is passed over.
  public init(builtIn: [String: [UInt8]], shopFolder: String? = nil) throws(TemplateFailure) {
    var profiles: [String: PrinterProfile] = [:]
    var problems: [TemplateProblem] = []
    for (name, bytes) in builtIn.sorted(by: { $0.key < $1.key }) {
      Self.read(name, file: name, into: &profiles, &problems) { bytes }
    }
    for file in shopFolder.map({ Self.files(in: $0, &problems) }) ?? [] {
      let name = file.deletingPathExtension().lastPathComponent
      Self.read(name, file: file.path, into: &profiles, &problems) { Array(try Data(contentsOf: file)) }
    }
    guard problems.isEmpty else { throw TemplateFailure(problems: problems) }
    self.profiles = profiles
  }

  public subscript(name: String) -> PrinterProfile? { profiles[name] }

  /// By name.
  public var all: [PrinterProfile] { profiles.values.sorted { $0.name < $1.name } }

  private static func read(
    _ name: String, file: String, into profiles: inout [String: PrinterProfile],
    _ problems: inout [TemplateProblem], _ bytes: () throws -> [UInt8]
  ) {
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      profiles[name] = try decoder.decode(ProfileFile.self, from: Data(try bytes())).profile(name)
    } catch let error as DecodingError {
      problems.append(TemplateProblem(file: file, reason: error.sentence))
    } catch {
      problems.append(TemplateProblem(file: file, reason: error.localizedDescription))
    }
  }

  private static func files(in folder: String, _ problems: inout [TemplateProblem]) -> [URL] {
    let printers = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "printers")
    guard FileManager.default.fileExists(atPath: printers.path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(
        at: printers, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
      )
      .filter { $0.pathExtension == "json5" }
      .sorted { $0.path < $1.path }
    } catch {
      problems.append(TemplateProblem(file: printers.path, reason: error.localizedDescription))
      return []
    }
  }
}

/// A file that describes a printer.
private struct ProfileFile: Decodable {
  private let language: PrinterLanguage
  private let dotsPerMillimetre: Double
  private let width: Int?
  private let offset: PrinterProfile.Offset
  private let media: [PaperMedium]
  private let gap: Double
  private let cuts: Bool
  private let drawer: CashDrawer?
  private let answers: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case language, dotsPerMillimetre, width, offset, media, gap, cuts, drawer, answers
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    language = try decoder.choice(try values.decode(String.self, forKey: .language), "a language")
    dotsPerMillimetre = try values.decode(Double.self, forKey: .dotsPerMillimetre)
    width = try values.decodeIfPresent(Int.self, forKey: .width)
    offset = try values.decodeIfPresent(OffsetEntry.self, forKey: .offset)?.offset ?? PrinterProfile.Offset()
    media = try (values.decodeIfPresent([String].self, forKey: .media) ?? []).map {
      try decoder.choice($0, "a medium")
    }
    gap = try values.decodeIfPresent(Double.self, forKey: .gap) ?? 0
    cuts = try values.decodeIfPresent(Bool.self, forKey: .cuts) ?? false
    drawer = try values.decodeIfPresent(DrawerEntry.self, forKey: .drawer)?.drawer
    answers = try values.decodeIfPresent(Bool.self, forKey: .answers) ?? false
    // 5 dots are the coarsest at which bars of 0.25 mm are whole dots at all; 48 are 1200 dpi.
    guard (5...48).contains(dotsPerMillimetre), (0...50).contains(gap) else {
      throw decoder.failure("a printer has 5 to 48 dots per millimetre and labels with a gap of 0 to 50 mm")
    }
    guard (64...20_000).contains(width ?? 64), [offset.x, offset.y].allSatisfy({ (-30...30).contains($0) })
    else { throw decoder.failure("width is 64 to 20000 dots, offset -30 to 30 mm") }
    guard language.takesPictures || (!cuts && drawer == nil && !answers) else {
      throw decoder.failure("cuts, drawer and answers are for zpl, epl, tspl and escpos")
    }
  }

  func profile(_ name: String) -> PrinterProfile {
    PrinterProfile(
      name: name, language: language, dotsPerMillimetre: dotsPerMillimetre, width: width, offset: offset,
      media: media, gap: gap, cuts: cuts, drawer: drawer, answers: answers)
  }
}

private struct OffsetEntry: Decodable {
  let offset: PrinterProfile.Offset

  enum CodingKeys: String, CodingKey, CaseIterable { case x, y }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    offset = PrinterProfile.Offset(
      x: try values.decodeIfPresent(Double.self, forKey: .x) ?? 0,
      y: try values.decodeIfPresent(Double.self, forKey: .y) ?? 0)
  }
}

private struct DrawerEntry: Decodable {
  let drawer: CashDrawer

  enum CodingKeys: String, CodingKey, CaseIterable { case contact, papers }

  init(from decoder: any Decoder) throws {
    let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
    let contact = try values.decode(Int.self, forKey: .contact)
    guard [2, 5].contains(contact) else { throw decoder.failure("a drawer hangs on contact 2 or 5") }
    let papers: [PaperKind] = try values.decode([String].self, forKey: .papers).map {
      try decoder.choice($0, "a paper")
    }
    drawer = CashDrawer(contact: contact, papers: papers)
  }
}

extension Decoder {
  fileprivate func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ what: String
  ) throws -> Value {
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("“\(text)” is not \(what); known: \(known)")
    }
    return value
  }
}

extension PrinterLanguage {
  /// The printer itself is spoken to, so it may be asked and told more.
  fileprivate var takesPictures: Bool { format.isPrinterLanguage }
}
