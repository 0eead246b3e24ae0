import ArgumentParser
internal import Foundation
import ServiceDesk

/// `ghiseu guarantee`: a verdict from facts in a file, without any database.
struct Guarantee: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Compute a guarantee's clocks from facts in a file, or list the rules.",
    discussion: """
      The facts are one JSON object, for instance

        {"country": "RO", "customerType": "consumer", "contractDate": "2025-03-10", "deliveryDate": "2025-03-10",
         "events": [{"event": "defectNotified", "date": "2026-01-05"},
                    {"event": "returned", "date": "2026-01-22", "outcome": "REPAIRED_WARRANTY"}]}

      Needed is country: RO, HU or PL. A verdict wants customerType (consumer, soleTraderNonProfessional, business), \
      contractDate and deliveryDate, and says what is missing. Known besides: commissioningDate, commissionedBy \
      (trader, customer), grossPrice with currency (HUF for the Hungarian bands), condition (new, used, refurbished; \
      else new), goodsGroup (durable, accessory, part, vehicle, consumable, notListed, or any other word), \
      hasDigitalElements, supplyUntil, averageUseYears, useByDate, guaranteeMonths, guarantor, contractMonths, \
      agreedUsedMonths, invoiceToCompanyHomeUse, repeats (sameFaultCount, daysOut), events.

      Events, in any order: defectNotified, unusableFrom, handedOver, readyNotified, returned (outcome; fee with \
      currency, repairGuaranteeMonths), replaced, partReplaced (part), substantialRepair (reason), notRepairable, \
      guarantorRefused, inspectionDone, inspectionMissed. Each has a date; days lie between 1900-01-01 and \
      2199-12-31. "stay" is the same text for the events of one repair; without it they are put together by their \
      days. "under" says on what ground the repair was asked for: legalGuarantee, commercialGuarantee, \
      repairGuarantee, paid, contract, inspection; without it, as a claim under whichever guarantee covers. Events \
      after the day asked about are left out, which is said.

      The answer has the layers L1 (legal), L2 (commercial or by decree) and L3 (repair), each with status, \
      lastCoveredDay, burdenOfProof, deadlines, trace of rules, reasons in words, confidence and verify; beside them \
      the deadlines and rights of all, and the contract of a business. "isRunning" is false for what would follow \
      from a claim made on the day asked about.

      No database and no configuration is read.
      """)

  @Option(help: ArgumentHelp("The facts; - for the standard input.", valueName: "file"))
  var facts: String?
  @Option(help: ArgumentHelp("The day asked about.", valueName: "day"))
  var on: DayArgument?
  @Flag(help: "List the rows of the rules instead.")
  var rules = false
  @Option(help: "The language of the sentences.")
  var language: Choice<Language>?
  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if rules {
      if facts != nil || on != nil { throw ValidationError("--rules stands alone.") }
    } else if facts == nil || on == nil {
      throw ValidationError("Give --facts and --on, or --rules.")
    }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    guard let facts, let on else {
      let rows = GuaranteeRules.shipped.rows.map(RuleRow.init)
      session.print(Output.render(rows, as: answer.form))
      return
    }
    let text = try read(facts, session)
    // Readers put U+FFFD where bytes are no UTF-8; a fact with a mark in it would be told as if it were right.
    guard !text.unicodeScalars.contains("\u{FFFD}") else {
      throw CommandEnd(
        CommandEnd.Code.invalid, "\(facts): this is no UTF-8 text.", hint: "Save it as UTF-8.")
    }
    let given = try GuaranteeFacts(text, named: facts)
    guard GuaranteeRules.shipped.know(given.country) else {
      throw CommandEnd(
        CommandEnd.Code.invalid,
        "\(facts): country: the rules of \(given.country.rawValue) are not checked yet.",
        hint: "Known are \(Country.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let verdict = GuaranteeEngine().verdict(on: on.day, given)
    session.show(VerdictSheet(verdict, given, on.day, language?.value ?? .english), answer)
  }

  // MARK: The file

  /// Facts are small; more is a mistake or an attack.
  private static let longest = 4 << 20

  private func read(_ name: String, _ session: Session) throws(CommandEnd) -> String {
    if name == "-" { return try readInput(session) }
    guard FileManager.default.fileExists(atPath: name) else {
      throw CommandEnd(CommandEnd.Code.notFound, "\(name) is not there.")
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: name))
      defer { try? handle.close() }  // else: the system closes it with the process
      let data = try handle.read(upToCount: Guarantee.longest + 1) ?? Data()
      guard data.count <= Guarantee.longest else { throw tooLong(name) }
      return String(decoding: data, as: UTF8.self)
    } catch let end as CommandEnd {
      throw end
    } catch {
      throw CommandEnd(
        CommandEnd.Code.invalid, "\(name) cannot be read.", hint: "Check that this user may read it.")
    }
  }

  private func readInput(_ session: Session) throws(CommandEnd) -> String {
    var text = ""
    while let line = session.console.readLine() {
      text += line + "\n"
      guard text.utf8.count <= Guarantee.longest else { throw tooLong("The standard input") }
    }
    return text
  }

  private func tooLong(_ name: String) -> CommandEnd {
    CommandEnd(CommandEnd.Code.invalid, "\(name) is larger than \(Guarantee.longest >> 20) MiB.")
  }
}

extension GuaranteeFacts {
  /// Reads JSON; what is wrong is told with the field's name.
  init(_ text: String, named name: String) throws(CommandEnd) {
    do {
      self = try JSONDecoder().decode(GuaranteeFacts.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw CommandEnd(CommandEnd.Code.invalid, "\(name): \(error.sentence)", hint: "ghiseu guarantee --help")
    } catch {
      throw CommandEnd(CommandEnd.Code.invalid, "\(name): this is no JSON.")
    }
  }
}

extension DecodingError {
  /// The field and what is wrong with it: `events[1].outcome: is missing`.
  fileprivate var sentence: String {
    let (path, reason): ([any CodingKey], String) =
      switch self {
      case .keyNotFound(let key, let context): (context.codingPath + [key], "is missing")
      case .typeMismatch(let type, let context): (context.codingPath, "takes \(Self.words(for: type))")
      case .valueNotFound(_, let context): (context.codingPath, "is null")
      case .dataCorrupted(let context):
        (context.codingPath, context.codingPath.isEmpty ? "this is no JSON" : context.debugDescription)
      @unknown default: ([], "this cannot be read")
      }
    let field = path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return field.isEmpty ? "\(reason)." : "\(field): \(reason)."
  }

  private static func words(for type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is Int.Type, is Double.Type: "a number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
