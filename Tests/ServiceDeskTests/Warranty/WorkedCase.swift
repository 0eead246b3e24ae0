import Foundation
import ServiceDesk
import Testing

/// One question to the engine about facts in their documented form, with the answers as worked out by hand.
///
/// The tables in `WorkedCase+….swift` read so, lines that go on are indented further:
///
///     W-RULE: why the answers are what they are
///       COUNTRY customer delivery field=value …
///       - event day field=value …
///       on day: L1 STATUS last day, L2 until last day, due W-RULE day, has W-RULE, lacks W-RULE, burden1 who
///
/// A heading may stand over several facts, and facts over several days; `-` for a fact that was not recorded. `contract`,
/// `part NAME last day` and `sum STATUS` speak of what stands beside the clocks.
struct WorkedCase: Sendable, CustomStringConvertible {
  let heading: String
  let facts: [[Substring]]
  let on: String
  let answers: [[Substring]]

  var description: String {
    "\(heading) — \(facts.map { $0.joined(separator: " ") }.joined(separator: "; ")), on \(on)"
  }

  /// The cases of a table. A table that cannot be read stops the tests.
  static func all(in table: String) -> [WorkedCase] {
    var cases: [WorkedCase] = []
    var (heading, facts) = ("", [[Substring]]())
    for line in wholeLines(table) {
      let words = line.split(separator: " ")
      if !line.hasPrefix(" ") {
        heading = line
      } else if words[0] == "-" {
        facts.append(Array(words.dropFirst()))
      } else if words[0] == "on", let colon = line.firstIndex(of: ":") {
        let answers = line[line.index(after: colon)...].split(separator: ",")
        cases.append(
          WorkedCase(
            heading: heading, facts: facts, on: String(words[1].dropLast()),
            answers: answers.map { $0.split(separator: " ") }))
      } else {
        facts = [words]
      }
    }
    return cases
  }

  private static func wholeLines(_ table: String) -> [String] {
    var lines: [String] = []
    for line in table.split(separator: "\n") {
      if line.hasPrefix("    "), !lines.isEmpty {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  // MARK: The facts as an integrator writes them

  func read() throws -> GuaranteeFacts {
    let unit = facts[0]
    var fields = Array(zip(["country", "customerType", "deliveryDate"], unit))
    if !unit.contains(where: { $0.hasPrefix("contractDate=") }) { fields.append(("contractDate", unit[2])) }
    let events = facts.dropFirst().map { event in
      Self.object(Array(zip(["event", "date"], event)) + event.dropFirst(2).map(Self.field))
    }
    let head = Self.object(fields + unit.dropFirst(3).map(Self.field)).dropLast()
    let json = "\(head), \"events\": [\(events.joined(separator: ", "))]}"
    return try JSONDecoder().decode(GuaranteeFacts.self, from: Data(json.utf8))
  }

  private static func field(_ word: Substring) -> (String, Substring) {
    let parts = word.split(separator: "=", maxSplits: 1)
    return (String(parts[0]), parts[1])
  }

  private static func object(_ fields: [(String, Substring)]) -> String {
    let members = fields.filter { $0.1 != "-" }.map { name, value in
      let isBare = value == "true" || value == "false" || value.allSatisfy(\.isNumber)
      return isBare ? "\"\(name)\": \(value)" : "\"\(name)\": \"\(value)\""
    }
    return "{\(members.joined(separator: ", "))}"
  }

  // MARK: The answers

  func check(_ engine: GuaranteeEngine = GuaranteeEngine()) throws {
    let day = try #require(Day(iso: on))
    let verdict = engine.verdict(on: day, try read())
    for answer in answers {
      let words = answer.map(String.init)
      let told = Self.told(verdict, words)
      #expect(told == words, "\(self)\n\(verdict.reasons)")
    }
  }

  /// What the verdict says where `words` expect something, in the same words.
  private static func told(_ verdict: GuaranteeVerdict, _ words: [String]) -> [String] {
    switch words[0] {
    case "L1": told(words, verdict.clock(.legal)?.status, verdict.clock(.legal)?.lastCoveredDay)
    case "L2": told(words, verdict.clock(.commercial)?.status, verdict.clock(.commercial)?.lastCoveredDay)
    case "L3": told(words, verdict.clock(.repair)?.status, verdict.clock(.repair)?.lastCoveredDay)
    case "contract": told(words, verdict.contract?.status, verdict.contract?.lastCoveredDay)
    case "sum": ["sum", verdict.status.rawValue]
    case "burden1": ["burden1", verdict.clock(.legal)?.burdenOfProof?.who.rawValue ?? "nobody"]
    case "burden2": ["burden2", verdict.clock(.commercial)?.burdenOfProof?.who.rawValue ?? "nobody"]
    case "part":
      ["part", words[1]]
        + verdict.clocks.flatMap(\.parts).filter { $0.part == words[1] }.map(\.lastCoveredDay.description)
    case "due":
      verdict.deadlines.contains { $0.rule == words[1] && $0.dueDay?.description == words[2] }
        ? words : ["due"] + verdict.deadlines.map { "\($0.rule) \($0.dueDay?.description ?? "?")" }
    default:
      // `has` or `lacks` a right or time limit.
      [
        (verdict.rights.map(\.rule) + verdict.deadlines.map(\.rule)).contains(words[1]) ? "has" : "lacks",
        words[1],
      ]
    }
  }

  private static func told(
    _ words: [String], _ status: GuaranteeVerdict.Status?, _ last: Day?
  ) -> [String] {
    let status = words[1] == "until" ? "until" : status?.rawValue ?? "none"
    return words.count < 3 ? [words[0], status] : [words[0], status, last?.description ?? "none"]
  }
}
