import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Wrong set-up codes in a quarter of an hour before it waits.
  private static let allowedFailures = 5

  func isSetUpNeeded() async throws -> Response {
    let isEmpty = try await desk.store.read { (desk) throws(StoreFailure) in try desk.staff().isEmpty }
    return Answer.json { $0.member("needed", isEmpty && needs.setUpCode != nil) }
  }

  /// Adds the first person with the code that the console shows (`reliability.md` 2.2, 6.3.2: no default accounts).
  ///
  /// This person is administrator, manager and counter, so that a shop of one works from the first minute.
  func setUp(_ call: Call) async throws -> Response {
    let fields = try call.read(SetUpFields.self)
    let now = desk.clock.now()
    let (failures, isEmpty) = try await desk.store.read { (desk) throws(StoreFailure) in
      (try desk.failures(of: .setUpCode, since: now.adding(seconds: -900)), try desk.staff().isEmpty)
    }
    guard isEmpty, let code = needs.setUpCode else { throw Refusal(.setUpDone) }
    guard failures < StaffSite.allowedFailures else { throw Refusal(.lockedOut, ["minutes": "15"]) }
    // Hashes are compared, so that the time tells nothing of how much was right.
    guard desk.secrecy.sha256(Array(fields.code.utf8)) == desk.secrecy.sha256(Array(code.utf8)) else {
      try await desk.store.record { (desk) throws(StoreFailure) in
        try desk.recordFailure(of: .setUpCode, at: now)
      }
      throw Refusal(.wrongSetUpCode)
    }
    if let refusal = PIN.refusal(fields.pin) { throw refusal }
    let badge = BadgeCode.random(from: desk.secrecy)
    let command = AddStaff(
      name: fields.name, roles: [.admin, .manager, .counter], language: fields.language,
      badgeHash: badge.hash(desk.secrecy), pin: await desk.secrecy.slowHash(fields.pin), isFirst: true)
    if case .refused(let refusal) = try await desk.perform(command, as: .console, id: desk.newCommandID()) {
      throw refusal
    }
    return Answer.json(.created) {
      $0.member("badge", badge.text)
      $0.member("badgeImage", "/api/code?text=\(badge.text)")
    }
  }
}

private struct SetUpFields: Fields {
  let code: String
  let name: String
  let pin: String
  let language: Language
  enum CodingKeys: String, CodingKey { case code, name, pin, language }
}
