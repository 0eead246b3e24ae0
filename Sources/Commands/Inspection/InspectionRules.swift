import ArgumentParser
import ServiceDesk

struct InspectionRules: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the laws on fiscal devices that the program knows.")

  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    session.show(InspectionRule.all.map(InspectionRuleRow.init), output)
  }
}

/// A rule of law with its source.
struct InspectionRuleRow: Listed {
  let id: String
  let country: String
  let duty: String
  let basis: String
  let confidence: String
  let verify: Bool

  init(_ rule: InspectionRule) {
    id = rule.id
    country = rule.country.rawValue
    duty =
      switch rule.duty {
      case .inspection(let months): "inspection every \(months) months"
      case .inspectionByContract: "inspection by contract"
      case .repairWithin(let days): "repair within \(days) days"
      }
    basis = rule.basis
    confidence = rule.confidence.rawValue
    verify = rule.needsChecking
  }

  static let header = ["RULE", "COUNTRY", "DUTY", "BASIS", "CONFIDENCE"]
  var row: [String] { [id, country, duty, basis, confidence + (verify ? " VERIFY" : "")] }
  var handle: String { id }
}
