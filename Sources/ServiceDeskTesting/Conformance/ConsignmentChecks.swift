import ServiceDesk

extension DeskStoreConformance {
  static let consignmentChecks: [Check] = [
    Check("a consignment is kept with its lines in their order, and found by its code") { store, _ in
      let (id, units) = try await store.record { desk throws(StoreFailure) in
        let id = try desk.addConsignment(1)
        let units = [try desk.addUnit("SN-1"), try desk.addUnit("SN-2")]
        _ = try desk.add(.example(of: id, number: 2, unit: units[1]))
        _ = try desk.add(
          .example(
            of: id, number: 1, unit: units[0],
            content: LineContent(
              fault: "nu pornește", accessories: [Accessory(name: "cablu", count: 2)], note: "sigiliu intact")
          ))
        return (id, units)
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.consignment(.example(1)) }
      try expect(stored?.id, is: id, "the consignment of this code")
      try expect(stored?.lines.map(\.unit), is: units, "its units by number")
      try expect(
        stored?.lines.first?.content.accessories, is: [Accessory(name: "cablu", count: 2)],
        "the accessories")
      try expect(stored?.lines.first?.content.note, is: "sigiliu intact", "the note")
      try expect(stored?.state, is: .packing, "the state of a new one")
      let none = try await store.read { desk throws(StoreFailure) in try desk.consignment(.example(2)) }
      try expect(none == nil, "another code finds nothing")
    },
    Check("what became of a consignment and its lines is kept whole") { store, _ in
      let (id, sent, line) = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let id = try desk.addConsignment(1)
        let (old, new) = (try desk.addUnit("SN-1"), try desk.addUnit("SN-2"))
        var line = ConsignmentLine.example(of: id, number: 1, unit: old)
        line.id = try desk.add(line)
        line.checked = Handling(at: .example, by: staff)
        try desk.replace(line)
        line.back = UnitReturn(
          handling: Handling(at: .example, by: staff), on: .example(2026, 11, 30),
          answer: MakersAnswer(
            kind: .replaced, reference: "RMA-1", answeredOn: .example(2026, 11, 28), reason: "placă arsă",
            cost: Money(minorUnits: 1_250, currency: .leu), replacement: new, unitCameBack: false))
        try desk.replace(line)
        try desk.add(
          StrayUnit(scanned: "SN-9", note: "cutie", handling: Handling(at: .example, by: staff)), to: id)
        let paper = try desk.add(PaperEntry.example(ticket: nil))
        var sent = Consignment.example(1, supplier: try desk.stored(id).supplier)
        sent.id = id
        sent.revision = 2
        sent.details = ConsignmentDetails(
          carrier: "Fan", trackingNumber: "AWB 1", reference: "R", note: "atenție")
        sent.dispatch = .init(
          at: .example, on: .example(2026, 11, 21), by: staff, expectedBack: .example(2026, 12, 5),
          packingList: paper, parcelLabel: paper)
        sent.closing = .init(at: .example, by: staff)
        try desk.replace(sent)
        return (id, sent, line)
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.stored(id) }
      try expect(stored.lines, is: [line], "the line with its answer")
      try expect(stored.details, is: sent.details, "the details")
      try expect(stored.dispatch, is: sent.dispatch, "the sending")
      try expect(stored.closing, is: sent.closing, "the closing")
      try expect(stored.strays.map(\.scanned), is: ["SN-9"], "what was never sent")
      let ofUnit = try await store.read { desk throws(StoreFailure) in
        try desk.consignmentLines(of: line.unit)
      }
      try expect(ofUnit, is: [line], "the lines of the unit")
    },
    Check("every answer is kept, and what was lost did not come back") { store, _ in
      let lines = try await store.record { desk throws(StoreFailure) in
        let id = try desk.addConsignment(1)
        var lines: [ConsignmentLine] = []
        for (index, kind) in MakersAnswer.Kind.allCases.enumerated() {
          var line = ConsignmentLine.example(of: id, number: index + 1, unit: try desk.addUnit("SN-\(index)"))
          line.id = try desk.add(line)
          line.back = UnitReturn(
            handling: Handling(at: .example, by: nil), on: .example(2026, 11, 30),
            answer: MakersAnswer(
              kind: kind, replacement: kind == .replaced ? try desk.addUnit("NEW-1") : nil,
              unitCameBack: kind == .repaired || kind == .refused))
          try desk.replace(line)
          lines.append(line)
        }
        return lines
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.consignment(.example(1)) }
      try expect(stored?.lines, is: lines, "the lines with their answers")
    },
    Check("a unit is on one open line, and on another once that one ended") { store, _ in
      let (unit, first, second) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let first = try desk.addConsignment(1)
        let second = try desk.addConsignment(2)
        _ = try desk.add(.example(of: first, number: 1, unit: unit))
        return (unit, first, second)
      }
      try await expectConstraint("a unit has one open line", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(of: second, number: 1, unit: unit))
      }
      let ended = try await store.record { desk throws(StoreFailure) in
        var line = try desk.stored(first).lines[0]
        line.takenOff = .init(handling: Handling(at: .example, by: nil), reason: "alt colet")
        try desk.replace(line)
        _ = try desk.add(.example(of: second, number: 1, unit: unit))
        return line
      }
      try await expectConstraint("an ended line does not change", in: store) { desk throws(StoreFailure) in
        var line = ended
        line.takenOff = nil
        try desk.replace(line)
      }
      let open = try await store.read { desk throws(StoreFailure) in try desk.openConsignmentLine(of: unit) }
      try expect(open?.consignment, is: second, "where the unit is now")
    },
    Check("consignments refer to what exists, and follow each other's revisions") { store, _ in
      let (id, supplier, unit) = try await store.record { desk throws(StoreFailure) in
        let id = try desk.addConsignment(1)
        return (id, try desk.stored(id).supplier, try desk.addUnit("SN-1"))
      }
      try await expectConstraint("consignment.supplier exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(2, supplier: SupplierID(4711)))
      }
      try await expectConstraint("consignment.code is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(1, supplier: supplier))
      }
      try await expectConstraint("consignment_line.unit exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(of: id, number: 1, unit: UnitID(4711)))
      }
      try await expectConstraint("a line's number is given once", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(of: id, number: 1, unit: unit))
        _ = try desk.add(.example(of: id, number: 1, unit: try desk.addUnit("SN-2")))
      }
      try await expectConstraint("consignment.revision follows", in: store) { desk throws(StoreFailure) in
        var changed = try desk.stored(id)
        changed.revision += 2
        try desk.replace(changed)
      }
    },
    Check("lists of consignments are newest first, and narrowed as asked") { store, _ in
      let (ids, supplier) = try await store.record { desk throws(StoreFailure) in
        let ids = [try desk.addConsignment(1), try desk.addConsignment(2), try desk.addConsignment(3)]
        let paper = try desk.add(PaperEntry.example(ticket: nil))
        for (index, day) in [(0, 5), (1, 9)] {
          var sent = try desk.stored(ids[index])
          sent.revision += 1
          sent.dispatch = .init(
            at: .example, on: .example(2026, 11, 21), by: nil, expectedBack: .example(2026, 12, day),
            packingList: paper, parcelLabel: paper)
          if index == 1 { sent.closing = .init(at: .example, by: nil) }
          try desk.replace(sent)
        }
        return (ids, try desk.stored(ids[2]).supplier)
      }
      let expectations: [(ConsignmentFilter, Int, [ConsignmentID])] = [
        (.open, 10, [ids[2], ids[0]]), (.open, 1, [ids[2]]),
        (ConsignmentFilter(closedToo: true), 10, ids.reversed()),
        (ConsignmentFilter(closedToo: true, before: ids[2]), 10, [ids[1], ids[0]]),
        (ConsignmentFilter(expectedBefore: .example(2026, 12, 5)), 10, []),
        (ConsignmentFilter(closedToo: true, expectedBefore: .example(2026, 12, 30)), 10, [ids[0]]),
        (ConsignmentFilter(closedToo: true, supplier: supplier), 10, [ids[2]]),
      ]
      for (filter, limit, wanted) in expectations {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.consignments(filter, limit: limit)
        }
        try expect(found.map(\.id), is: wanted, "\(filter)")
      }
    },
  ]
}

extension DeskTransaction {
  /// A consignment to a supplier that is added with it.
  fileprivate func addConsignment(_ number: Int) throws(StoreFailure) -> ConsignmentID {
    let supplier = try add(SupplierDetails(name: "Service \(number) SRL"))
    return try add(Consignment.example(number, supplier: supplier))
  }
}

extension DeskReading {
  fileprivate func stored(_ id: ConsignmentID) throws(StoreFailure) -> Consignment {
    guard let consignment = try consignment(id) else { throw .damagedRow(what: "the consignment just added") }
    return consignment
  }
}

extension Consignment {
  /// One that was just opened.
  static func example(_ number: Int = 1, supplier: SupplierID) -> Consignment {
    Consignment(
      id: ConsignmentID(0), code: .example(number), supplier: supplier,
      opened: Handling(at: .example, by: nil))
  }
}

extension ConsignmentLine {
  static func example(
    of consignment: ConsignmentID, number: Int, unit: UnitID,
    content: LineContent = LineContent(fault: "nu pornește")
  ) -> ConsignmentLine {
    ConsignmentLine(
      id: ConsignmentLineID(0), consignment: consignment, number: number, unit: unit, ticket: nil,
      content: content, added: Handling(at: .example, by: nil))
  }
}
