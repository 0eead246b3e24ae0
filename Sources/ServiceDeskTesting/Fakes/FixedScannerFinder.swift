public import ServiceDesk

/// Finds the devices that a test put there.
public struct FixedScannerFinder: ScannerFinder {
  private let found: [FoundScanner]
  private let failure: ScannerFindingFailure?

  public init(_ found: [FoundScanner] = [], failure: ScannerFindingFailure? = nil) {
    self.found = found
    self.failure = failure
  }

  public func devices() throws(ScannerFindingFailure) -> [FoundScanner] {
    if let failure { throw failure }
    return found
  }
}
