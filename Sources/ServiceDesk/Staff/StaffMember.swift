/// Somebody who works in the shop.
public struct StaffMember: Sendable, Hashable, Codable {
  public var id: StaffID
  public var name: String
  public var roles: Set<Role>
  public var language: Language
  /// SHA-256 of the present badge, hexadecimal; nil when it was revoked.
  public var badgeHash: String?
  public var pin: SlowHash
  public var isActive: Bool

  public init(
    id: StaffID, name: String, roles: Set<Role>, language: Language, badgeHash: String?, pin: SlowHash,
    isActive: Bool = true
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.language = language
    self.badgeHash = badgeHash
    self.pin = pin
    self.isActive = isActive
  }

  public func may(_ permission: Permission) -> Bool {
    isActive && roles.contains { $0.permissions.contains(permission) }
  }
}

/// Rules of a PIN: typed on the number pad, never scanned (`reliability.md` 2.4).
public enum PIN {
  public static let length = 6

  /// Nil when `pin` is acceptable for a person whose badge is `badge`.
  public static func refusal(_ pin: String) -> Refusal? {
    guard pin.count == length, pin.allSatisfy(\.isASCIIDigit) else { return Refusal(.weakPIN) }
    let digits = pin.compactMap(\.wholeNumberValue)
    let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
    // 000000, 123456, 654321, 121212, 123123: the guesses a bystander tries first.
    let repeats = Set(digits).count <= 2 || digits.prefix(3) == digits.suffix(3)
    let birthYear =
      (1930...2029).contains(Int(pin.prefix(4)) ?? 0) || (1930...2029).contains(Int(pin.suffix(4)) ?? 0)
    return steps.count == 1 || repeats || birthYear ? Refusal(.weakPIN) : nil
  }
}
