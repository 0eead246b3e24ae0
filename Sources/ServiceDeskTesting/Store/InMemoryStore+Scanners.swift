import ServiceDesk

extension InMemoryTransaction {
  func learnedScanner(_ scanner: ScannerIdentity) -> LearnedScanner? { tables.learnedScanners[scanner] }

  func learnedScanners() -> [LearnedScanner] {
    tables.learnedScanners.values.sorted { $0.scanner.rawValue < $1.scanner.rawValue }
  }

  func keep(_ scanner: LearnedScanner) throws(StoreFailure) {
    try require(!scanner.scanner.rawValue.isEmpty, "a scanner has an identity")
    try require(scanner.learnedBy.map { tables.staff[$0] != nil } ?? true, "scanner.learnedBy exists")
    tables.learnedScanners[scanner.scanner] = scanner
  }
}
