import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var peopleRoutes: [StaffRoute] {
    [
      .may(.scan, .manageStaff, method: .get, "/api/shelves") { call in
        let shelves = try await desk.store.read { (desk) throws(StoreFailure) in try desk.shelves() }
        return Answer.json { $0.member("shelves", shelves, for: call.reader) }
      },
      .may(.placeOnShelf, method: .post, "/api/shelves") { call in
        let fields = try call.call.read(NewShelfFields.self)
        let added = try await perform(AddShelf(name: fields.name), call, id: fields.id)
        return Answer.json(.created) {
          $0.member("shelf", added.shelf)
          $0.member("code", added.code.text)
        }
      },
      .may(.manageStaff, .assign, method: .get, "/api/staff") { call in
        let staff = try await desk.store.read { (desk) throws(StoreFailure) in try desk.staff() }
        return Answer.json { $0.member("staff", staff, for: call.reader) }
      },
      .may(.manageStaff, method: .post, "/api/staff") { call in try await addStaff(call) },
      .may(.manageStaff, method: .put, "/api/staff/{id}") { call in
        let fields = try call.call.read(StaffFields.self)
        let command = EditStaff(
          staff: try call.call.id(), name: fields.name, roles: fields.roles, language: fields.language,
          isActive: fields.isActive)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.manageStaff, method: .post, "/api/staff/{id}/badge") { call in try await renewBadge(call) },
      .may(.manageStaff, method: .delete, "/api/staff/{id}/badge") { call in
        let command = ReissueBadge(staff: try call.call.id(), badgeHash: nil, pin: nil)
        _ = try await perform(command, call, id: desk.newCommandID())
        return Answer.empty()
      },
    ]
  }

  /// The badge's code is told once, here; the desk keeps its hash.
  private func addStaff(_ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(NewStaffFields.self)
    if let refusal = PIN.refusal(fields.pin) { throw refusal }
    let badge = BadgeCode.random(from: desk.secrecy)
    let added = try await perform(
      AddStaff(
        name: fields.name, roles: fields.roles, language: fields.language,
        badgeHash: badge.hash(desk.secrecy), pin: await desk.secrecy.slowHash(fields.pin)),
      call, id: fields.id)
    return Answer.json(.created) {
      $0.member("staff", added.staff)
      $0.member("badge", badge.text)
    }
  }

  private func renewBadge(_ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(NewBadgeFields.self)
    if let pin = fields.pin, let refusal = PIN.refusal(pin) { throw refusal }
    let badge = BadgeCode.random(from: desk.secrecy)
    var hash: SlowHash?
    if let pin = fields.pin { hash = await desk.secrecy.slowHash(pin) }
    _ = try await perform(
      ReissueBadge(staff: try call.call.id(), badgeHash: badge.hash(desk.secrecy), pin: hash), call,
      id: fields.id)
    return Answer.json { $0.member("badge", badge.text) }
  }
}

extension StaffMember: View {
  /// Whoever may only assign work sees names, not rights.
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("name", name)
    json.member("isActive", isActive)
    guard reader.may(.manageStaff) else { return }
    json.member("roles", Role.allCases.filter(roles.contains).map(\.rawValue))
    json.member("language", language.rawValue)
    json.member("hasBadge", badgeHash != nil)
  }
}

private struct NewShelfFields: Fields {
  let id: CommandID
  let name: String
  enum CodingKeys: String, CodingKey { case id, name }
}

private struct NewStaffFields: Fields {
  let id: CommandID
  let name: String
  let roles: Set<Role>
  let language: Language
  let pin: String
  enum CodingKeys: String, CodingKey { case id, name, roles, language, pin }
}

private struct StaffFields: Fields {
  let id: CommandID
  let name: String
  let roles: Set<Role>
  let language: Language
  let isActive: Bool
  enum CodingKeys: String, CodingKey { case id, name, roles, language, isActive }
}

private struct NewBadgeFields: Fields {
  let id: CommandID
  let pin: String?
  enum CodingKeys: String, CodingKey { case id, pin }
}
