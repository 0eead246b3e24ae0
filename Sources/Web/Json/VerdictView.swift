import ServiceDesk

extension GuaranteeVerdict: View {
  func write(into json: inout JSONText, for reader: Reader) {
    let language = reader.language
    json.member("status", status.rawValue)
    json.member("title", status.title[language])
    json.optional("soldOn", soldOn)
    json.optional("lastCoveredDay", lastCoveredDay)
    json.optional("sellerProvesUntil", sellerProvesUntil)
    json.member("reasons", reasons, for: reader)
    json.member("clocks", clocks, for: reader)
    json.member("deadlines", deadlines, for: reader)
    json.member("rights", rights, for: reader)
    json.member("beside", listOf: contract.map { [$0] } ?? []) { json, contract in
      json.element {
        $0.member("status", contract.status.rawValue)
        $0.member("text", contract.text(language))
      }
    }
  }
}

extension GuaranteeVerdict.Reason: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("rule", rule)
    json.member("text", text(reader.language))
  }
}

extension GuaranteeClock: View {
  func write(into json: inout JSONText, for reader: Reader) {
    let language = reader.language
    json.member("kind", kind.rawValue)
    json.member("layer", kind.layer)
    json.member("title", kind.title[language])
    json.member("status", status.rawValue)
    json.member("statusTitle", statusTitle(language))
    json.optional("lastCoveredDay", lastCoveredDay)
    json.optional("owedBy", owedText(language))
    json.optional("proof", proofText(language))
    json.optional("added", addedText(language))
    json.member("parts", listOf: parts) { json, part in
      json.element {
        $0.member("part", part.part ?? kind.title[language])
        $0.member("lastCoveredDay", part.lastCoveredDay.description)
        $0.member("status", part.status.rawValue)
      }
    }
    json.member("isUnsettled", isToVerify)
    json.member("confidence", confidence.rawValue)
  }
}

extension GuaranteeDeadline: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("what", what.rawValue)
    json.member("text", text(reader.language))
    json.member("clock", clock.rawValue)
    json.optional("due", dueDay)
    json.member("rule", rule)
    json.member("isRunning", isRunning)
    json.member("isPast", isRunning && isDuty && dueDay.map { $0 < reader.today } ?? false)
    json.member("limitsRepair", limitsRepair)
  }
}

extension GuaranteeRight: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("what", what.rawValue)
    json.member("rule", rule)
    json.member("text", text(reader.language))
    json.member("isUnsettled", isToVerify)
  }
}

extension FaultRepeats: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("text", text(reader.language))
    json.optional("proposal", proposal(reader.language))
    json.member("fault", fault)
    json.member("count", count)
    json.member("daysOut", daysOut)
    json.member("isOngoing", isOngoing)
    json.member("isConfirmed", isConfirmed)
    json.member("tickets", numbers: tickets.map(\.rawValue))
  }
}

/// An entry with the name of whoever recorded it.
struct GuaranteeEntryView: View {
  let entry: GuaranteeEntry
  let who: String?

  func write(into json: inout JSONText, for reader: Reader) {
    let language = reader.language
    json.member("id", entry.id)
    json.member("at", entry.at.milliseconds)
    json.member("who", who)
    json.optional("reason", entry.reason)
    switch entry.what {
    case .recorded(let event): json.member("text", event.text(language))
    case .overridden(let said):
      json.member("clock", said.clock?.rawValue)
      json.optional("clockTitle", said.clock?.title[language])
      json.member("status", said.status.rawValue)
      json.member(
        "title", said.clock == nil ? said.status.title[language] : said.status.titleOfClock(language))
      json.optional("lastCoveredDay", said.lastCoveredDay)
    case .faultNamed(let name): json.member("text", name)
    case .withdrew: break
    }
  }
}

extension UnitSheet {
  /// What persons said in place of the rules.
  var overrides: [GuaranteeEntryView] {
    views { if case .overridden = $0 { true } else { false } }
  }

  var recordedEvents: [GuaranteeEntryView] {
    views { if case .recorded = $0 { true } else { false } }
  }

  /// Names that earlier faults of this unit were given.
  var faultNames: [String] {
    entries.compactMap { if case .faultNamed(let name) = $0.what { name } else { nil } }
  }

  private func views(where holds: (GuaranteeEntry.What) -> Bool) -> [GuaranteeEntryView] {
    entries.filter { holds($0.what) }.map { entry in
      GuaranteeEntryView(entry: entry, who: entry.actor.flatMap { recorders[$0] })
    }
  }
}

/// What was told at an intake beside what the rules say now.
struct ToldVerdictView: View {
  let told: ToldVerdict
  let now: GuaranteeVerdict

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("day", told.day.description)
    json.member("verdict", told.verdict, for: reader)
    json.member("differences", told.differences(from: now, reader.language))
  }
}
