/// Adds a person with a PIN (already hashed) and a badge whose code is printed once and stored as a hash.
public struct AddStaff: DeskCommand, Hashable {
  public static let kind = "staff.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var staff: StaffID
  }

  public var name: String
  public var roles: Set<Role>
  public var language: Language
  public var badgeHash: String
  public var pin: SlowHash
  /// Only as the first of all: the one administrator that set-up makes.
  public var isFirst: Bool

  public init(
    name: String, roles: Set<Role>, language: Language, badgeHash: String, pin: SlowHash,
    isFirst: Bool = false
  ) {
    self.name = name
    self.roles = roles
    self.language = language
    self.badgeHash = badgeHash
    self.pin = pin
    self.isFirst = isFirst
  }

  public var permission: Permission { .manageStaff }

  public func subject(of answer: Answer) -> String? { "staff \(answer.staff)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let name = cleaned(name), isShortText(name) else { return .refused(.missing("staff.name")) }
    guard !roles.isEmpty else { return .refused(.missing("staff.roles")) }
    if isFirst, try !desk.staff().isEmpty { return .refused(Refusal(.setUpDone)) }
    guard try desk.staff(badgeHash: badgeHash) == nil else {
      return .refused(Refusal(.alreadyExists, ["field": "staff"]))
    }
    let id = try desk.add(
      StaffMember(
        id: StaffID(0), name: name, roles: roles, language: language, badgeHash: badgeHash, pin: pin))
    return .done(Answer(staff: id))
  }
}

/// Changes a person's roles, or ends or renews their right to come in.
public struct EditStaff: DeskCommand, Hashable {
  public static let kind = "staff.edit"
  public typealias Answer = Done

  public var staff: StaffID
  public var name: String
  public var roles: Set<Role>
  public var language: Language
  public var isActive: Bool

  public init(staff: StaffID, name: String, roles: Set<Role>, language: Language, isActive: Bool) {
    self.staff = staff
    self.name = name
    self.roles = roles
    self.language = language
    self.isActive = isActive
  }

  public var permission: Permission { .manageStaff }

  public func subject(of answer: Done) -> String? { "staff \(staff)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var member = try desk.staff(staff) else { return .refused(.notFound("staff")) }
    guard let name = cleaned(name), isShortText(name) else { return .refused(.missing("staff.name")) }
    guard !roles.isEmpty else { return .refused(.missing("staff.roles")) }
    member.name = name
    member.roles = roles
    member.language = language
    member.isActive = isActive
    try desk.replace(member)
    return .done(Done())
  }
}

/// Issues a new badge and PIN; the old badge opens nothing from then on.
public struct ReissueBadge: DeskCommand, Hashable {
  public static let kind = "staff.reissueBadge"
  public typealias Answer = Done

  public var staff: StaffID
  /// Nil withdraws the badge.
  public var badgeHash: String?
  /// Nil leaves the PIN as it is.
  public var pin: SlowHash?

  public init(staff: StaffID, badgeHash: String?, pin: SlowHash?) {
    self.staff = staff
    self.badgeHash = badgeHash
    self.pin = pin
  }

  public var permission: Permission { .manageStaff }

  public func subject(of answer: Done) -> String? { "staff \(staff)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var member = try desk.staff(staff) else { return .refused(.notFound("staff")) }
    member.badgeHash = badgeHash
    if let pin { member.pin = pin }
    try desk.replace(member)
    return .done(Done())
  }
}

/// Names a place where devices wait.
public struct AddShelf: DeskCommand, Hashable {
  public static let kind = "shelf.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var shelf: ShelfID
    public var code: ShelfCode
  }

  public var name: String

  public init(name: String) { self.name = name }

  public var permission: Permission { .placeOnShelf }

  public func subject(of answer: Answer) -> String? { "shelf \(answer.shelf)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let name = cleaned(name), isShortText(name) else { return .refused(.missing("shelf.name")) }
    if try desk.shelves().contains(where: { folded($0.name) == folded(name) }) {
      return .refused(Refusal(.alreadyExists, ["field": "shelf.name"]))
    }
    let code = ShelfCode.random(from: desk.secrecy)
    return .done(Answer(shelf: try desk.addShelf(name, code), code: code))
  }
}
