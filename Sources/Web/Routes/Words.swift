import Hummingbird
import ServiceDesk

extension StaffSite {
  /// The lists that the pages choose from.
  func words(_ language: Language) -> Response {
    Answer.json { json in
      json.words("stages", Stage.allCases.map { ($0.rawValue, $0.title[language]) })
      json.member("outcomes", listOf: Outcome.allCases) { json, outcome in
        json.element {
          $0.member("code", outcome.rawValue)
          $0.member("title", outcome.title[language])
          $0.member("stage", outcome.leadsTo.rawValue)
        }
      }
      json.words("bases", ClaimBasis.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("customerKinds", CustomerKind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("roles", Role.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("coverage", CoverageDecision.Basis.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("commands", CounterCommand.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("clocks", GuaranteeClock.Kind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("verdicts", GuaranteeVerdict.Status.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("facts", RecordedEvent.Kind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("partConditions", PartCondition.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("makersAnswers", MakersAnswer.Kind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("remedies", Remedy.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("dataStates", DataState.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("languages", Language.allCases.map { ($0.rawValue, $0.ownName) })
      json.words("alarms", AlarmKind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("certificates", Certificate.Kind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("grounds", InspectionGround.Kind.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words("counters", UnitCounter.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words(
        "inspectionResults", Inspection.Result.allCases.map { ($0.rawValue, $0.title[language]) })
      json.words(
        "inspectionLaws",
        InspectionRule.rules(of: desk.shop.country, on: desk.clock.today).filter { $0.terms != nil }
          .map { ($0.id, "\($0.id) · \($0.basis)") })
      json.words("goodsGroups", GoodsGroup.known.map { ($0.rawValue, $0.title[language]) })
    }
  }
}

extension JSONText {
  fileprivate mutating func words(_ name: StaticString, _ words: [(code: String, title: String)]) {
    member(name, listOf: words) { json, word in
      json.element {
        $0.member("code", word.code)
        $0.member("title", word.title)
      }
    }
  }
}
