import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// What waits in a tray, goods that come back, and units given in place of others.
  var returnRoutes: [StaffRoute] {
    [
      .may(.registerUnits, method: .post, "/api/registry/asides/{id}/settle") { call in
        let aside = try call.call.id(AsideScanID.self)
        let fields = try call.call.read(SettleFields.self)
        let settled = try await perform(
          SettleAside(
            aside: aside, product: .known(fields.product), serial: fields.serial,
            isConfirmed: fields.confirmed ?? false), call, id: fields.id)
        return try await answer(settled.standing.batch, call) {
          $0.member("outcome", BatchOutcome.serials([settled.entry.serial]), for: call.reader)
        }
      },
      .may(.registerUnits, method: .post, "/api/registry/asides/{id}/discard") { call in
        let aside = try call.call.id(AsideScanID.self)
        let fields = try call.call.read(DiscardFields.self)
        let standing = try await perform(
          DiscardAside(aside: aside, reason: fields.reason), call, id: fields.id)
        return try await answer(standing.batch, call) {
          $0.member("outcome", BatchOutcome.discarded, for: call.reader)
        }
      },
      .may(.registerUnits, method: .post, "/api/registry/returns") { call in
        let fields = try call.call.read(ReturnFields.self)
        let command = ReturnUnit(unit: fields.unit, day: fields.day, reason: fields.reason ?? "")
        let answer = try await perform(command, call, id: fields.id)
        return Answer.json(.created) {
          $0.member("unit", answer.unit)
          $0.member("sale", answer.sale)
        }
      },
      .may(.registerUnits, method: .post, "/api/registry/swaps") { call in
        let fields = try call.call.read(SwapFields.self)
        let answer = try await perform(try fields.command, call, id: fields.id)
        return Answer.json(.created) {
          $0.member("swap", answer.swap)
          $0.member("unit", answer.new)
        }
      },
    ]
  }
}

private struct SettleFields: Fields {
  let id: CommandID
  let product: ProductID
  let serial: SerialNumber?
  let confirmed: Bool?
  enum CodingKeys: String, CodingKey { case id, product, serial, confirmed }
}

private struct DiscardFields: Fields {
  let id: CommandID
  let reason: String
  enum CodingKeys: String, CodingKey { case id, reason }
}

private struct ReturnFields: Fields {
  let id: CommandID
  let unit: UnitID
  let day: Day
  let reason: String?
  enum CodingKeys: String, CodingKey { case id, unit, day, reason }
}

/// The unit taken back, and the one given: on record, or a serial that is not yet.
private struct SwapFields: Fields {
  let id: CommandID
  let old: UnitID
  let new: UnitID?
  let newSerial: SerialNumber?
  let day: Day
  let reason: String?
  enum CodingKeys: String, CodingKey { case id, old, new, newSerial, day, reason }

  var command: SwapUnit {
    get throws {
      switch (new, newSerial) {
      case (let unit?, nil): SwapUnit(old: old, new: .known(unit), day: day, reason: reason)
      case (nil, let serial?): SwapUnit(old: old, new: .serial(serial, nil), day: day, reason: reason)
      default: throw Refusal.missing("unit")
      }
    }
  }
}
