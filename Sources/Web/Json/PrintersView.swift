import ServiceDesk

/// How the printers of the station stand, and how many papers wait.
struct PrintersView: Sendable, Equatable {
  var roles: [PrinterRoleState]
  var waiting: Int
  /// Two views with the same printers differ when papers went on meanwhile.
  var changes: Int

  init(_ roles: [PrinterRoleState], changes: Int = 0) {
    self.roles = roles
    self.changes = changes
    waiting = roles.map(\.waiting).reduce(0, +)
  }

  /// The `printers` event: only what stands in the way.
  func writeTrouble(into json: inout JSONText, _ language: Language) {
    json.member("trouble", listOf: roles) { json, role in
      guard let trouble = role.trouble else { return }
      json.element {
        $0.member("role", role.role.rawValue)
        $0.member("kind", trouble.kind)
        $0.member("text", trouble.instruction[language])
      }
    }
    json.member("waiting", waiting)
  }

  /// The whole answer of `GET /api/printers`.
  func write(into json: inout JSONText, tray: QueueName?, _ language: Language) {
    json.member("roles", listOf: roles) { json, role in
      json.element {
        $0.member("role", role.role.rawValue)
        $0.member("queue", role.queue.rawValue)
        $0.member("state", role.activity)
        $0.member("text", role.trouble?.instruction[language])
        $0.member("tray", role.queue == tray)
        $0.member("place", role.place?.description)
      }
    }
    json.member("waiting", waiting)
  }
}

extension PrinterRoleState {
  fileprivate var activity: String {
    switch trouble {
    case nil: waiting > 0 ? "processing" : "idle"
    case .offline?, .noSuchQueue?: "unreachable"
    default: "stopped"
    }
  }
}

extension PrinterTrouble {
  /// What a page can draw a picture for; the printing system's own words are no kind.
  fileprivate var kind: String {
    switch self {
    case .other, .notDrawn: "other"
    default: code
    }
  }
}
