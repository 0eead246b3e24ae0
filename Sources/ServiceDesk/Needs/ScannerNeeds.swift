/// What the reading of scans asks of the database.
public protocol ScannerReading {
  func learnedScanner(_ scanner: ScannerIdentity) throws(StoreFailure) -> LearnedScanner?
  /// By identity; a shop has a handful.
  func learnedScanners() throws(StoreFailure) -> [LearnedScanner]
}

/// The changes of what is known of scanners.
public protocol ScannerTransaction: ScannerReading {
  /// Stores what was learned in place of what was known of the same scanner.
  func keep(_ scanner: LearnedScanner) throws(StoreFailure)
}
