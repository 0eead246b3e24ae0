import ArgumentParser
import ServiceDesk

/// `ghiseu staff`: who works here.
struct StaffGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Who works here: roles, badges, PINs.",
    subcommands: [StaffList.self, StaffAdd.self, StaffEdit.self, StaffBadge.self])
}

struct StaffRow: Listed {
  let id: Int64
  let name: String
  let roles: [String]
  let language: String
  let hasBadge: Bool
  let isActive: Bool

  init(_ member: StaffMember) {
    id = member.id.rawValue
    name = member.name
    roles = member.roles.map(\.rawValue).sorted()
    language = member.language.rawValue
    hasBadge = member.badgeHash != nil
    isActive = member.isActive
  }

  static let header = ["ID", "NAME", "ROLES", "LANGUAGE", "BADGE", "ACTIVE"]
  var row: [String] {
    [
      String(id), name, roles.joined(separator: ", "), language, hasBadge ? "yes" : "no",
      isActive ? "yes" : "no",
    ]
  }
  var handle: String { String(id) }
}

/// A new badge. Its code is told here and nowhere else: only its hash is kept.
struct BadgeAnswer: Shown {
  let staff: Int64
  let name: String
  let badge: String?
  /// The file that the badge was drawn to.
  let file: String?

  var lines: [(caption: String, value: String)] {
    [("staff", String(staff)), ("name", name), ("badge", badge ?? "withdrawn"), ("file", file ?? "")]
  }
}
