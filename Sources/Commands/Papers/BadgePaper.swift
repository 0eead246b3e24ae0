public import ServiceDesk

/// A staff member's badge.
public enum BadgePaper {
  public static func paper(for member: StaffMember, _ code: BadgeCode, in shop: ShopSettings) -> Paper {
    let roles = Role.allCases.filter(member.roles.contains).map { $0.title[member.language] }
    return Paper(
      kind: .badge, language: member.language,
      values: [
        "staff.name": .text(member.name), "staff.role": .text(roles.joined(separator: ", ")),
        "badge.code": .text(code.text), "shop.name": .text(shop.name),
        "paper.id": .text("S\(member.id)"),
      ])
  }
}
