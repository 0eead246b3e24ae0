import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  var alarmRoutes: [StaffRoute] {
    [
      .may(.readAlarms, method: .get, "/api/alarms") { call in
        let withSetAside = try call.call.query("aside") != nil
        let list = try await desk.alarms(for: call.member.roles, withSetAside: withSetAside)
        return Answer.json {
          $0.member("alarms", list.lines, for: call.reader)
          $0.member("cutShort", list.cutShort.sorted())
        }
      },
      .may(.readAlarms, method: .get, "/api/alarms/count") { call in
        let list = try await desk.alarms(for: call.member.roles)
        return Answer.json {
          $0.member("count", list.lines.count)
          $0.member("over", list.lines.count { $0.state.isOver })
          $0.member("more", !list.cutShort.isEmpty)
        }
      },
      .may(.snoozeAlarms, method: .post, "/api/alarms/snoozes") { call in
        let fields = try call.call.read(SnoozeFields.self)
        let command = SnoozeAlarm(key: fields.key, until: fields.until, reason: fields.reason)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
      .may(.readAlarms, method: .get, "/api/alarms/rules") { call in
        let country = desk.shop.country
        let rules = try await desk.store.read { (desk) throws(StoreFailure) in
          try desk.effectiveAlarmRules(in: country)
        }
        return Answer.json { $0.member("rules", rules, for: call.reader) }
      },
      .may(.defineAlarms, method: .post, "/api/alarms/rules") { call in
        let fields = try call.call.read(AlarmRuleFields.self)
        let saved = try await perform(fields.command, call, id: fields.id)
        return Answer.json(fields.key == nil ? .created : .ok) { $0.member("key", saved.key) }
      },
      .may(.price, method: .post, "/api/tickets/{id}/payment") { call in
        let fields = try call.call.read(PaymentFields.self)
        let command = RecordPayment(ticket: try call.call.id(), document: fields.document)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
    ]
  }
}

private struct SnoozeFields: Fields {
  let id: CommandID
  let key: String
  let until: Day
  let reason: String
  enum CodingKeys: String, CodingKey { case id, key, until, reason }
}

private struct PaymentFields: Fields {
  let id: CommandID
  let document: String
  enum CodingKeys: String, CodingKey { case id, document }
}

/// A rule; `key` names one that is there.
private struct AlarmRuleFields: Fields {
  let id: CommandID
  let key: String?
  let name: String?
  let watch: AlarmKind
  let days: Int
  let leastAmount: Int64?
  let stage: Stage?
  let productType: String?
  let months: Int?
  let audience: Set<Role>?
  let isEnabled: Bool?
  enum CodingKeys: String, CodingKey {
    case id, key, name, watch, days, leastAmount, stage, productType, months, audience, isEnabled
  }

  var command: SaveAlarmRule {
    SaveAlarmRule(
      key: key, name: name, watch: watch,
      bounds: AlarmBounds(
        days: days, leastAmount: leastAmount, stage: stage, productType: productType, months: months),
      audience: audience ?? [], isEnabled: isEnabled ?? true)
  }
}
