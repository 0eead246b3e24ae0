import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Finding units by whatever somebody has of them, and a unit's whole life.
  var lookUpRoutes: [StaffRoute] {
    [
      .may(.scan, method: .get, "/api/units") { call in
        let findings = try await findings(call)
        return Answer.json { findings.write(into: &$0, for: call.reader) }
      },
      .may(.scan, method: .get, "/api/units/{id}/life") { call in
        guard let life = try await desk.life(of: try call.call.id()) else { throw Refusal.notFound("unit") }
        return Answer.json { life.write(into: &$0, for: call.reader) }
      },
    ]
  }

  /// `q` is what somebody has; `way` goes on by one way, behind `after`; `further` looks past exact answers.
  private func findings(_ call: StaffCall) async throws -> UnitFindings {
    guard let text = try call.call.query("q") else { throw Refusal.missing("q") }
    let byCustomer = call.member.may(.readCustomer)
    let found: UnitFindings?
    if let word = try call.call.query("way") {
      guard let way = UnitWay(rawValue: word) else { throw Refusal.unacceptable("way") }
      let after = try call.call.query("after").map { (text) throws(Refusal) in
        guard let place = FoundPlace(cursor: text) else { throw .unacceptable("after") }
        return place
      }
      found = try await desk.find(on: way, text, after: after, byCustomer: byCustomer)
    } else {
      let further = try call.call.query("further") == "1"
      found = try await desk.find(text, looksFurther: further, byCustomer: byCustomer)
    }
    guard let found else { throw Refusal.unacceptable("q") }
    return found
  }
}
