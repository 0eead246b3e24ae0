import ServiceDesk

extension DeskStoreConformance {
  static let scannerChecks: [Check] = [
    Check("a scanner keeps what was learned last, sign by sign") { store, _ in
      let first = LearnedScanner(
        scanner: ScannerIdentity("usb-Maker_Model_0001"), profile: ScannerProfile(layout: nil),
        station: .example, learnedAt: .example, learnedBy: nil)
      let twin = LearnedScanner(
        scanner: ScannerIdentity("pci-0000:00:14.0-usb-0:2:1.0"), profile: .asDelivered, station: .example,
        learnedAt: .example, learnedBy: nil)
      let last = try await store.record { desk throws(StoreFailure) in
        try desk.keep(first)
        try desk.keep(twin)
        var last = first
        last.profile = ScannerProfile(
          layout: LayoutName(rawValue: "pl-214"), letters: .capsLock, prefix: " ~\t", suffix: "\u{1D}ș",
          identifier: .beforePrefix, separator: "")
        last.station = StationName("there")
        last.learnedAt = Moment(milliseconds: Moment.example.milliseconds + 1)
        last.learnedBy = try desk.addStaff()
        try desk.keep(last)
        return last
      }
      let (one, other, all) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.learnedScanner(first.scanner), try desk.learnedScanner(ScannerIdentity("unknown")),
          try desk.learnedScanners()
        )
      }
      try expect(one, is: last, "the scanner")
      try expect(other, is: nil, "a scanner that nobody calibrated")
      try expect(all, is: [twin, last], "all scanners")
    },
    Check("a scanner is learned by a person that there is") { store, _ in
      try await expectConstraint("scanner.learnedBy exists", in: store) { desk throws(StoreFailure) in
        try desk.keep(
          LearnedScanner(
            scanner: ScannerIdentity("x"), profile: .asDelivered, station: .example, learnedAt: .example,
            learnedBy: StaffID(4711)))
      }
    },
  ]
}
