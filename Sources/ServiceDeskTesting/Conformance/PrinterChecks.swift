import ServiceDesk

extension DeskStoreConformance {
  private static let label = PrinterDetails(
    name: "Etichete, depozit", place: PrinterPlace(.cups, QueueName("label")), medium: .label50x30)

  private static func printer(_ details: PrinterDetails, by staff: StaffID? = nil) -> ShopPrinter {
    ShopPrinter(id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: staff)
  }

  static let printerChecks: [Check] = [
    Check("a printer keeps what was said of it, also after it was given up") { store, _ in
      let (id, second) = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        var office = label
        office.name = "Birou"
        var bound = printer(label, by: staff)
        bound.station = .example
        return (try desk.add(bound), try desk.add(printer(office)))
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.shopPrinter(id) }
      try expect(stored?.details, is: label, "the printer")
      try expect(stored?.station, is: .example, "whose it is")
      guard var given = stored else { return }
      given.retiredAt = .example
      let retired = given
      try await store.record { desk throws(StoreFailure) in try desk.replace(retired) }
      let all = try await store.read { desk throws(StoreFailure) in try desk.shopPrinters() }
      try expect(all.map(\.id), is: [id, second], "all printers")
      try expect(all.map(\.station), is: [.example, nil], "whose they are")
      try expect(all.first, is: retired, "the printer that was given up")
      // Its name is free again.
      try await store.record { desk throws(StoreFailure) in _ = try desk.add(printer(label)) }
    },
    Check("a printer keeps how far its sheets are shifted, to the thousandth of a millimetre") { store, _ in
      var shifted = label
      shifted.offset = PrinterProfile.Offset(x: 0.125, y: -30)
      let first = shifted
      let id = try await store.record { desk throws(StoreFailure) in try desk.add(printer(first)) }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.shopPrinter(id) }
      try expect(stored?.details, is: first, "the printer")
      guard var changed = stored else { return }
      changed.details.offset = PrinterProfile.Offset(x: -1.2, y: 0)
      let second = changed
      try await store.record { desk throws(StoreFailure) in try desk.replace(second) }
      let after = try await store.read { desk throws(StoreFailure) in try desk.shopPrinter(id) }
      try expect(after, is: second, "the printer that was shifted again")
    },
    Check("no two live printers have one name, however it is written") { store, _ in
      try await store.record { desk throws(StoreFailure) in _ = try desk.add(printer(label)) }
      try await expectConstraint("no two live printers have one name", in: store) {
        desk throws(StoreFailure) in
        var same = label
        same.name = "ETICHETE, DEPOZIT"
        _ = try desk.add(printer(same))
      }
    },
    Check("a role has one printer and one fallback at each station") { store, _ in
      let here = StationName("here")
      let (first, second) = try await store.record { desk throws(StoreFailure) in
        var other = label
        other.name = "Etichete 2"
        return (try desk.add(printer(label)), try desk.add(printer(other)))
      }
      let chosen = PrinterAssignment(station: here, role: .label, printer: second, fallback: first)
      try await store.record { desk throws(StoreFailure) in
        try desk.keep(PrinterAssignment(station: here, role: .label, printer: first))
        try desk.keep(chosen)
        try desk.keep(PrinterAssignment(station: StationName("there"), role: .label, printer: first))
      }
      let (mine, all) = try await store.read { desk throws(StoreFailure) in
        (try desk.printerAssignments(of: here), try desk.printerAssignments(of: nil))
      }
      try expect(mine, is: [chosen], "the station's printers")
      try expect(all.map(\.station.rawValue), is: ["here", "there"], "those of all stations")
      try await expectConstraint("printer exists", in: store) { desk throws(StoreFailure) in
        try desk.keep(PrinterAssignment(station: here, role: .office, printer: ShopPrinterID(4711)))
      }
    },
    Check("one program holds the print room of a station until it lets go") { store, _ in
      let hold = PrintRoomHold(station: .example, holder: "A", challenger: "B")
      try await store.record { desk throws(StoreFailure) in
        try desk.keep(PrintRoomHold(station: .example, holder: "A"))
        try desk.keep(hold)
      }
      let held = try await store.read { desk throws(StoreFailure) in try desk.printRoomHold(of: .example) }
      try expect(held, is: hold, "the hold")
      try await store.record { desk throws(StoreFailure) in try desk.endPrintRoomHold(of: .example) }
      let free = try await store.read { desk throws(StoreFailure) in try desk.printRoomHold(of: .example) }
      try expect(free, is: nil, "a room that was let go")
    },
    Check("a paper that is handed to another station is owed there") { store, _ in
      let there = StationName("there")
      let id = try await store.record { desk throws(StoreFailure) in
        let id = try desk.add(PaperEntry.example())
        try desk.hand(id, to: there)
        return id
      }
      let papers = try await store.read { desk throws(StoreFailure) in
        try desk.openPapers(of: there, limit: 10)
      }
      try expect(papers.map(\.id), is: [id], "papers there")
    },
    Check("pages are drawn anew only before a job has them") { store, _ in
      func drawn(_ byte: UInt8) -> DrawnPaper {
        DrawnPaper(
          format: .pdf, bytes: [byte], pages: 1, template: "t", widthInMillimetres: 50,
          heightInMillimetres: 30)
      }
      let id = try await store.record { desk throws(StoreFailure) in try desk.add(PaperEntry.example()) }
      let tries: [(byte: UInt8, job: String?, expected: UInt8)] = [
        (1, nil, 1), (2, nil, 2), (3, "g-1-1-a", 2),
      ]
      for (byte, job, expected) in tries {
        let pages = drawn(byte)
        try await store.record { desk throws(StoreFailure) in
          var paper = try desk.stored(id)
          paper.progress.jobName = job.map { PrintJobName($0) }
          try desk.replace(paper)
          try desk.keep(pages, of: id)
        }
        let stored = try await store.read { desk throws(StoreFailure) in try desk.pages(of: id) }
        try expect(stored, is: [expected], "the pages")
      }
    },
    Check("papers that wait for a person stand behind those to print") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        try ["unknown", "queued", "failed", "sent", "done"].map { (state) throws(StoreFailure) in
          try desk.add(.example(progress: PaperProgress(state: state)))
        }
      }
      let (all, first) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.papersToPrint(at: .example, limit: 10), try desk.papersToPrint(at: .example, limit: 2)
        )
      }
      try expect(all.map(\.id), is: [ids[1], ids[3], ids[0], ids[2]], "the papers")
      try expect(first.map(\.id), is: [ids[1], ids[3]], "no more than the limit")
    },
    Check("papers that pile up before one printer hide none of another kind or for another printer") {
      store, _ in
      let spare = PrinterPlace(.cups, QueueName("spare"))
      let wanted = try await store.record { desk throws(StoreFailure) in
        var ids: [PaperID] = []
        for number in 1...4 {
          let id = try desk.add(PaperEntry.example(kind: .addressLabel))
          if number <= 2 { ids.append(id) }
        }
        ids.append(try desk.add(.example(kind: .unitLabel)))
        ids.append(try desk.add(.example(kind: .addressLabel, progress: PaperProgress(target: spare))))
        ids.append(
          try desk.add(
            .example(
              kind: .addressLabel,
              progress: PaperProgress(state: "sent", queue: QueueName("label"), system: .cups))))
        return ids
      }
      let papers = try await store.read { desk throws(StoreFailure) in
        try desk.papersToPrint(at: .example, limit: 2)
      }
      try expect(papers.map(\.id), is: wanted, "the papers")
    },
    Check("what other stations owe is counted, with the oldest of each") { store, _ in
      let (there, far) = (StationName("there"), StationName("far"))
      try await store.record { desk throws(StoreFailure) in
        let papers: [(StationName, String, Int64)] = [
          (there, "queued", 7), (there, "unknown", 5), (there, "done", 1), (far, "sent", 3),
          (.example, "sent", 2),
        ]
        for (station, state, at) in papers {
          _ = try desk.add(
            .example(
              station: station, queuedAt: Moment(milliseconds: at), progress: PaperProgress(state: state)))
        }
      }
      let owed = try await store.read { desk throws(StoreFailure) in try desk.backlogs(but: .example) }
      try expect(
        owed,
        is: [
          StationBacklog(station: far, count: 1, oldest: Moment(milliseconds: 3)),
          StationBacklog(station: there, count: 2, oldest: Moment(milliseconds: 5)),
        ], "what they owe")
    },
    Check("jobs whose paper does not go on with them are left to their station until it saw their end") {
      store, _ in
      let (there, place) = (StationName("there"), PrinterPlace(.cups, QueueName("label")))
      let (papers, jobs) = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        // Its state, who settled it, the job that it goes on with, and where it is owed.
        let rows: [(String, StaffID?, String?, StationName)] = [
          ("sent", nil, "0", .example), ("done", nil, "1", .example), ("canceled", nil, "2", .example),
          ("unknown", nil, "3", .example), ("unknown", staff, "4", .example),
          ("failed", staff, "5", .example),
          ("queued", nil, nil, .example), ("sent", nil, "other", .example), ("unknown", nil, "8", there),
        ]
        var papers: [PaperID] = []
        var jobs: [OpenJob] = []
        for (index, row) in rows.enumerated() {
          let (state, settledBy, name, station) = row
          let progress = PaperProgress(
            state: state, jobName: name.map { PrintJobName($0) }, settledBy: settledBy)
          papers.append(try desk.add(.example(station: station, progress: progress)))
          jobs.append(
            OpenJob(name: PrintJobName("\(index)"), paper: papers[index], station: .example, place: place))
          try desk.keep(jobs[index])
        }
        return (papers, jobs)
      }
      let left = try await store.read { desk throws(StoreFailure) in try desk.leftJobs(at: .example) }
      try expect(left, is: [1, 2, 4, 5, 6, 7, 8].map { jobs[$0] }, "the jobs that are left")
      try await store.record { desk throws(StoreFailure) in
        try desk.endJob(jobs[1].name, at: there)
        try desk.endJob(jobs[2].name, at: .example)
        var handed = jobs[4]
        handed.station = there
        try desk.keep(handed)
      }
      let (here, away, of) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.leftJobs(at: .example), try desk.leftJobs(at: there), try desk.openJobs(of: papers[4])
        )
      }
      try expect(here, is: [1, 5, 6, 7, 8].map { jobs[$0] }, "those left here")
      try expect(away.map(\.name), is: [jobs[4].name], "those left there")
      try expect(of, is: away, "those of one paper")
      try await expectConstraint("job.paper exists", in: store) { desk throws(StoreFailure) in
        try desk.keep(
          OpenJob(name: PrintJobName("x"), paper: PaperID(4711), station: there, place: place))
      }
    },
    Check("a ticket owes the papers that are neither printed nor settled") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let (ticket, other) = (try desk.addTicket(1), try desk.addTicket(2))
        for (state, settled) in [("queued", false), ("done", false), ("unknown", false), ("failed", true)] {
          _ = try desk.add(
            .example(
              ticket: ticket, progress: PaperProgress(state: state, settledBy: settled ? staff : nil)))
        }
        _ = try desk.add(.example(ticket: other))
        for settled in [nil, staff] {
          _ = try desk.add(
            .example(
              ticket: ticket, progress: PaperProgress(state: "done", settledBy: settled, isUnproven: true)))
        }
        return ticket
      }
      let owed = try await store.read { desk throws(StoreFailure) in try desk.owedPapers(of: ticket) }
      try expect(owed, is: 3, "owed papers")
    },
    Check("papers that nothing proves are told, newest first, until somebody confirms them") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let states: [(String, Bool, StaffID?)] = [
          ("done", true, nil), ("done", false, nil), ("unknown", true, nil), ("done", true, staff),
          ("done", true, nil),
        ]
        var ids: [PaperID] = []
        for (state, isUnproven, settled) in states {
          ids.append(
            try desk.add(
              .example(progress: PaperProgress(state: state, settledBy: settled, isUnproven: isUnproven))))
        }
        _ = try desk.add(
          .example(
            station: StationName("counter-2"), progress: PaperProgress(state: "done", isUnproven: true)))
        return ids
      }
      let (all, one) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.unprovenPapers(of: .example, limit: 10), try desk.unprovenPapers(of: .example, limit: 1)
        )
      }
      try expect(all.map(\.id), is: [ids[4], ids[0]], "the papers")
      try expect(one.map(\.id), is: [ids[4]], "no more than the limit")
    },
    Check("papers are counted by printer and kind in the period in which they came to their end") {
      store, _ in
      try await store.record { desk throws(StoreFailure) in
        func end(
          _ kind: PaperKind, _ state: String, at milliseconds: Int64, copyOf: PaperID? = nil,
          twice: Bool = false, unproven: Bool = false
        ) throws(StoreFailure) -> PaperID {
          var entry = PaperEntry.example(
            kind: kind,
            progress: PaperProgress(
              state: state, queue: QueueName("q"), possibleDuplicate: twice,
              finishedAt: Moment(milliseconds: milliseconds), system: .tray, isUnproven: unproven))
          entry.copyOf = copyOf
          return try desk.add(entry)
        }
        let first = try end(.unitLabel, "done", at: 100)
        _ = try end(.unitLabel, "done", at: 150, copyOf: first, twice: true)
        _ = try end(.unitLabel, "failed", at: 199)
        _ = try end(.badge, "done", at: 100, unproven: true)
        _ = try end(.unitLabel, "done", at: 99)
        _ = try end(.unitLabel, "done", at: 200)
        _ = try end(.unitLabel, "canceled", at: 150)
      }
      let counts = try await store.read { desk throws(StoreFailure) in
        try desk.paperCounts(from: Moment(milliseconds: 100), until: Moment(milliseconds: 200))
      }
      let place = PrinterPlace(.tray, QueueName("q"))
      try expect(
        counts,
        is: [
          PaperCount(
            place: place, kind: .badge, printed: 1, copies: 0, possibleDuplicates: 0, failed: 0, pages: 0,
            unconfirmed: 1),
          PaperCount(
            place: place, kind: .unitLabel, printed: 2, copies: 1, possibleDuplicates: 1, failed: 1, pages: 0),
        ], "the counts")
    },
  ]
}
