/// The item went back to the right person.
public struct Handover: Sendable, Hashable, Codable {
  public var at: Moment
  public var by: StaffID
  public var collector: String
  public var proof: CollectorProof
  public var accessoriesReturned: [Accessory]

  public init(
    at: Moment, by: StaffID, collector: String, proof: CollectorProof, accessoriesReturned: [Accessory]
  ) {
    self.at = at
    self.by = by
    self.collector = collector
    self.proof = proof
    self.accessoriesReturned = accessoriesReturned
  }
}

/// What entitled the collector: the scanned receipt, or the claim code and a look at an identity document.
///
/// "Seen" is all that is kept of the document: no number, no copy (`domain.md` P-6).
public enum CollectorProof: String, Sendable, Hashable, Codable, CaseIterable {
  case receiptScanned
  case claimCodeAndIdentitySeen
}
