extension RepairStay {
  /// Puts events together to repairs, whatever the order in which they were entered.
  ///
  /// Events with the same `stay` are one repair. Those without are put together by their days: a notification or
  /// hand-over joins the repair that lacks it or opens one; a return closes the oldest open repair, and all of them
  /// when no other return follows before the next notification (there is only one device to give back).
  static func all(in events: [GuaranteeEvent]) -> [RepairStay] {
    var named: [String: RepairStay] = [:]
    var unnamed: [GuaranteeEvent] = []
    for event in inOrder(events) where event.what.belongsToRepair {
      guard let name = event.stay else {
        unnamed.append(event)
        continue
      }
      if named[name]?.take(event) == nil { named[name] = RepairStay(event) }
    }
    let byName = named.sorted { $0.key < $1.key }.map(\.value)
    return (byName + byDays(unnamed)).enumerated().sorted {
      (key($0.element), $0.offset) < (key($1.element), $1.offset)
    }.map(\.element)
  }

  private static func key(_ stay: RepairStay) -> Int { (stay.claimedOn ?? stay.firstDay).number }

  private static func byDays(_ events: [GuaranteeEvent]) -> [RepairStay] {
    var closed: [RepairStay] = []
    var open: [RepairStay] = []
    for (index, event) in events.enumerated() {
      switch event.what {
      case .returned:
        let position = open.firstIndex { $0.replaced == nil } ?? open.indices.first
        guard let position else {
          closed.append(RepairStay(event))
          continue
        }
        let another = events[(index + 1)...].first { $0.what.opensRepair || $0.what.isReturn }
        if another?.what.isReturn == true {
          open[position].take(event)
          closed.append(open.remove(at: position))
        } else {
          for stay in open.indices { open[stay].take(event) }
          closed += open
          open = []
        }
      case .defectNotified, .handedOver, .unusable:
        if let position = open.lastIndex(where: { $0.replaced == nil && $0.lacks(event.what) }) {
          open[position].take(event)
        } else {
          open.append(RepairStay(event))
        }
      default:
        if open.isEmpty {
          closed.append(RepairStay(event))
        } else {
          open[open.count - 1].take(event)
        }
      }
    }
    return closed + open
  }

  private func lacks(_ what: GuaranteeEvent.What) -> Bool {
    switch what {
    case .defectNotified: notified == nil
    case .handedOver: handedOver == nil
    case .unusable: unusable == nil
    default: false
    }
  }

  /// By day, and on one day in the order in which a repair goes; a return goes first where something was open the
  /// day before.
  private static func inOrder(_ events: [GuaranteeEvent]) -> [GuaranteeEvent] {
    var ordered: [GuaranteeEvent] = []
    var rest = events.sorted {
      ($0.day.number, $0.what.rank, $0.sortText) < ($1.day.number, $1.what.rank, $1.sortText)
    }[...]
    var isOpen = false
    while let day = rest.first?.day {
      let ofDay = rest.prefix { $0.day == day }
      rest = rest.dropFirst(ofDay.count)
      let returns = ofDay.filter { $0.what.isReturn }
      let starts = ofDay.filter { $0.what.opensRepair }
      let others = ofDay.filter { !$0.what.isReturn && !$0.what.opensRepair }
      ordered += isOpen ? others + returns + starts : starts + others + returns
      if isOpen ? !starts.isEmpty : (!starts.isEmpty && returns.isEmpty) {
        isOpen = true
      } else if !returns.isEmpty {
        isOpen = false
      }
    }
    return ordered
  }
}
