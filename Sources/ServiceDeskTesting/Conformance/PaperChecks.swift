import ServiceDesk

extension DeskStoreConformance {
  static let paperChecks: [Check] = [
    Check("a paper keeps what it says and how far it got") { store, _ in
      let id = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let ticket = try desk.addTicket(1)
        let first = try desk.add(PaperEntry.example(ticket: ticket))
        var copy = PaperEntry.example(
          kind: .intakeReceipt, ticket: ticket,
          values: [
            "name": .text("Ștefănescu"), "accessories": .rows([["name": "cablu", "count": "1"], [:]]),
          ],
          requestedBy: staff)
        copy.copyOf = first
        copy.reason = "pierdut"
        copy.paper.isCopy = true
        copy.paper.printNumber = 2
        return try desk.add(copy)
      }
      var paper = try await store.read { desk throws(StoreFailure) in try desk.stored(id) }
      try expect(paper.paper.values["name"], is: .text("Ștefănescu"), "a text of the paper")
      try expect(
        paper.paper.values["accessories"], is: .rows([["name": "cablu", "count": "1"], [:]]), "a list")
      try expect(paper.drawn, is: nil, "pages that nobody drew")
      paper.progress = PaperProgress(
        state: "unknown", attempt: 3, jobName: PrintJobName("g-1-3-x"), jobNumber: PrintJobNumber(7),
        queue: QueueName("label"), everProcessing: true, possibleDuplicate: true, trouble: "media-empty",
        finishedAt: .example, settledBy: paper.requestedBy, system: PrintSystemName("cups:printhost:631"),
        target: PrinterPlace(.tray, QueueName("tray")), movedBy: paper.requestedBy, mayRepeat: true,
        isUnproven: true)
      let pages = DrawnPaper(
        format: .png, bytes: (0...255).map { UInt8($0) }, pages: 2, template: "receipt 3",
        widthInMillimetres: 72.1, heightInMillimetres: 203.25, medium: .roll80, profile: "receipt80-escpos")
      let printed = paper
      try await store.record { desk throws(StoreFailure) in
        try desk.replace(printed)
        try desk.keep(pages, of: id)
      }
      let (stored, bytes) = try await store.read { desk throws(StoreFailure) in
        (try desk.stored(id), try desk.pages(of: id))
      }
      paper.drawn = pages.facts
      try expect(stored, is: paper, "the paper after printing")
      try expect(bytes, is: pages.bytes, "its pages")
    },
    Check("pages of papers that came to their end go, a slice at a time, and their lines stay") { store, _ in
      let states: [(state: String, settled: Bool, end: Int64?, stays: Bool)] = [
        ("done", false, 5, false), ("failed", false, 5, true), ("canceled", false, 9, false),
        ("unknown", false, nil, true), ("failed", true, 7, false), ("sent", false, nil, true),
        ("done", false, 10, true), ("done", false, nil, false),
      ]
      let ids = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        var ids: [PaperID] = []
        for state in states {
          let progress = PaperProgress(
            state: state.state, finishedAt: state.end.map { Moment(milliseconds: $0) },
            settledBy: state.settled ? staff : nil)
          let id = try desk.add(.example(queuedAt: Moment(milliseconds: 1), progress: progress))
          try desk.keep(
            DrawnPaper(
              format: .pdf, bytes: [7], pages: 3, template: "t", widthInMillimetres: 50,
              heightInMillimetres: 30), of: id)
          ids.append(id)
        }
        return ids
      }
      let counts = try await store.record { desk throws(StoreFailure) in
        var counts: [Int] = []
        for _ in 1...3 {
          counts.append(try desk.dropPages(finishedBefore: Moment(milliseconds: 10), limit: 3))
        }
        return counts
      }
      try expect(counts, is: [3, 1, 0], "how many went at a time")
      let (kept, lines) = try await store.read { desk throws(StoreFailure) in
        var kept: [Bool] = []
        var lines: [Int?] = []
        for id in ids {
          kept.append(try desk.pages(of: id) != nil)
          lines.append(try desk.stored(id).drawn?.pages)
        }
        return (kept, lines)
      }
      try expect(kept, is: states.map { $0.stays }, "whose pages are there")
      try expect(lines, is: states.map { _ in 3 }, "how many pages they had")
    },
    Check("papers of a ticket come in the order in which they were owed") { store, _ in
      let (ticket, ids) = try await store.record { desk throws(StoreFailure) in
        let (ticket, other) = (try desk.addTicket(1), try desk.addTicket(2))
        let first = try desk.add(.example(kind: .unitLabel, ticket: ticket))
        _ = try desk.add(.example(ticket: other))
        _ = try desk.add(.example(kind: .commandSheet))
        return (ticket, [first, try desk.add(.example(kind: .intakeReceipt, ticket: ticket))])
      }
      let papers = try await store.read { desk throws(StoreFailure) in try desk.papers(of: ticket) }
      try expect(papers.map(\.id), is: ids, "the ticket's papers")
      try expect(papers.map(\.kind), is: [.unitLabel, .intakeReceipt], "their kinds")
    },
    Check("open papers are those that somebody still waits for, oldest first") { store, _ in
      let states: [(state: String, settled: Bool, open: Bool)] = [
        ("queued", false, true), ("drawn", false, true), ("creating", false, true), ("created", false, true),
        ("sent", false, true), ("printing", false, true), ("attention", false, true), ("done", false, false),
        ("failed", false, true), ("failed", true, false), ("unknown", false, true), ("unknown", true, false),
        ("canceled", false, false), ("queued", false, true),
      ]
      let (here, there) = (StationName("here"), StationName("there"))
      let wanted = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        var open: [PaperID] = []
        for (index, state) in states.enumerated() {
          let progress = PaperProgress(state: state.state, settledBy: state.settled ? staff : nil)
          let id = try desk.add(
            .example(
              station: index == 13 ? there : here, queuedAt: Moment(milliseconds: Int64(100 + index)),
              progress: progress))
          if state.open { open.append(id) }
        }
        return open
      }
      let (all, mine, theirs, first) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.openPapers(of: nil, limit: 100), try desk.openPapers(of: here, limit: 100),
          try desk.openPapers(of: there, limit: 100), try desk.openPapers(of: here, limit: 3)
        )
      }
      try expect(all.map(\.id), is: wanted, "open papers of all stations")
      try expect(mine.map(\.id), is: Array(wanted.dropLast()), "open papers here")
      try expect(theirs.map(\.id), is: Array(wanted.suffix(1)), "open papers there")
      try expect(first.map(\.id), is: Array(wanted.prefix(3)), "no more than the limit")
    },
    Check("a paper that comes to its end is open no more") { store, _ in
      let id = try await store.record { desk throws(StoreFailure) in try desk.add(PaperEntry.example()) }
      try await store.record { desk throws(StoreFailure) in
        var paper = try desk.stored(id)
        paper.progress.state = "done"
        try desk.replace(paper)
      }
      let open = try await store.read { desk throws(StoreFailure) in try desk.openPapers(of: nil, limit: 10) }
      try expect(open, is: [], "open papers")
    },
    Check("copies are found by the paper that they were printed from") { store, _ in
      let (first, ids) = try await store.record { desk throws(StoreFailure) in
        let first = try desk.add(PaperEntry.example())
        _ = try desk.add(PaperEntry.example())
        var ids: [PaperID] = []
        for _ in 0..<2 {
          var copy = PaperEntry.example()
          copy.copyOf = first
          ids.append(try desk.add(copy))
        }
        var ofCopy = PaperEntry.example()
        ofCopy.copyOf = ids[0]
        _ = try desk.add(ofCopy)
        return (first, ids)
      }
      let copies = try await store.read { desk throws(StoreFailure) in try desk.copies(of: first) }
      try expect(copies.map(\.id), is: ids, "the copies")
    },
    Check("a paper refers to what exists") { store, _ in
      let changes: [(String, @Sendable (inout PaperEntry) -> Void)] = [
        ("paper.ticket exists", { $0.ticket = TicketID(4711) }),
        ("paper.requestedBy exists", { $0.requestedBy = StaffID(4711) }),
        ("paper.copyOf exists", { $0.copyOf = PaperID(4711) }),
        ("paper.settledBy exists", { $0.progress.settledBy = StaffID(4711) }),
        ("paper.movedBy exists", { $0.progress.movedBy = StaffID(4711) }),
      ]
      for (rule, change) in changes {
        try await expectConstraint(rule, in: store) { desk throws(StoreFailure) in
          var paper = PaperEntry.example()
          change(&paper)
          _ = try desk.add(paper)
        }
      }
      try await expectConstraint("paper exists", in: store) { desk throws(StoreFailure) in
        var paper = PaperEntry.example()
        paper.id = PaperID(4711)
        try desk.replace(paper)
      }
      let missing = try await store.read { desk throws(StoreFailure) in try desk.paper(PaperID(4711)) }
      try expect(missing, is: nil, "a paper that nobody owes")
    },
  ]
}
