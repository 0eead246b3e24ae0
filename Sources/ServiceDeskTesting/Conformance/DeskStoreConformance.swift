public import ServiceDesk

/// What every store of the shop must do, as checks that each implementation is held to.
///
/// A test target runs them all against a fresh store each:
///
/// ```swift
/// @Test(arguments: DeskStoreConformance.checks)
/// func `it does what the desk relies on`(check: DeskStoreConformance.Check) async throws {
///   let shop = ShopSettings.example()
///   try await check.run(try await freshStore(shop), shop)
/// }
/// ```
public enum DeskStoreConformance {
  /// One requirement; throws ``ConformanceFailure`` when the store does not meet it.
  public struct Check: Sendable, CustomStringConvertible {
    public let name: String
    /// Runs the check on an empty store of this shop.
    public let run: @Sendable (any DeskStore, ShopSettings) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any DeskStore, ShopSettings) async throws -> Void) {
      self.name = name
      self.run = run
    }

    public var description: String { name }
  }

  public static let checks: [Check] =
    customerChecks + productChecks + unitChecks + ticketChecks + ticketListChecks + historyChecks
    + claimChecks + peopleChecks + paperChecks + commandChecks + concurrencyChecks + textChecks
    + guaranteeChecks + supplierChecks + serialBatchChecks + registrationChecks + importChecks
    + lookUpChecks + inspectionChecks + alarmChecks + consignmentChecks + guaranteeDocumentChecks
    + dayCloseChecks + quoteChecks + printerChecks + scannerChecks

  /// The checks that hold days apart, for a store in each zone of ``ZoneClock/zones``.
  public static let dayChecks: [Check] = replayChecks
}
