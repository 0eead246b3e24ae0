import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct GuaranteeFactsCodingTests {
  private func facts(_ text: String) throws -> GuaranteeFacts {
    try JSONDecoder().decode(GuaranteeFacts.self, from: Data(text.utf8))
  }

  /// A person's reason may have lines, like every reason that the desk keeps.
  private static let longReason = String(repeating: "alaplap cseréje\n", count: 40) + "vége"

  @Test func `what is written is read again`() throws {
    var whole = GuaranteeFacts.hungarian(
      delivered: "2025-01-15", price: 249_990,
      [
        .notified("2026-01-05", stay: "A26-000001", under: .commercialGuarantee), .handedOver("2026-01-06"),
        .happened(.unusable, "2026-01-04"), .happened(.readyNotified, "2026-01-08"),
        .returned("2026-01-09", .repairedPaid, fee: Money(minorUnits: 25_400, currency: .forint), months: 6),
        .happened(.replaced, "2026-02-01"), .happened(.partReplaced("tápegység"), "2026-02-02"),
        .happened(.substantialRepair(reason: Self.longReason), "2026-02-03"),
        .happened(.notRepairable, "2026-02-04"),
        .happened(.guarantorRefused, "2026-02-05"), .happened(.inspectionDone, "2026-02-06"),
        .happened(.inspectionMissed, "2026-02-07"),
      ])
    whole.commissioningDate = "2025-01-20"
    whole.commissionedBy = .trader
    whole.goodsGroup = .durable
    whole.hasDigitalElements = true
    whole.supplyUntil = "2028-01-01"
    whole.averageUseYears = 7
    whole.useByDate = "2028-02-01"
    whole.guaranteeMonths = 36
    whole.guarantor = "Példa Kft."
    whole.contractMonths = 12
    whole.agreedUsedMonths = 12
    whole.invoiceToCompanyHomeUse = true
    whole.repeats = .init(sameFaultCount: 2, daysOut: 41)
    #expect(try JSONDecoder().decode(GuaranteeFacts.self, from: JSONEncoder().encode(whole)) == whole)
  }

  @Test(arguments: [
    (#"{"country": "ro"}"#, "country"), (#"{"country": "RO", "cuntry": 1}"#, "cuntry"), (#"{}"#, "country"),
    (#"{"country": "RO", "customerType": "person"}"#, "customerType"),
    (#"{"country": "RO", "contractDate": "2026-02-29"}"#, "contractDate"),
    (#"{"country": "RO", "deliveryDate": 20260101}"#, "deliveryDate"),
    (#"{"country": "RO", "deliveryDate": "1899-12-31"}"#, "deliveryDate"),
    (#"{"country": "RO", "useByDate": "2200-01-01"}"#, "useByDate"),
    (#"{"country": "RO", "events": [{"event": "replaced", "date": "9999-12-31"}]}"#, "date"),
    (#"{"country": "RO", "grossPrice": 10}"#, "currency"),
    (#"{"country": "RO", "currency": "RON"}"#, "grossPrice"),
    (#"{"country": "RO", "grossPrice": 10.005, "currency": "RON"}"#, "grossPrice"),
    (#"{"country": "RO", "grossPrice": 1.5, "currency": "HUF"}"#, "grossPrice"),
    (#"{"country": "RO", "grossPrice": -1, "currency": "HUF"}"#, "grossPrice"),
    (#"{"country": "RO", "grossPrice": 1e300, "currency": "HUF"}"#, "grossPrice"),
    (#"{"country": "RO", "guaranteeMonths": 0}"#, "guaranteeMonths"),
    (#"{"country": "RO", "guaranteeMonths": 1e9}"#, "guaranteeMonths"),
    (#"{"country": "RO", "guaranteeMonths": 24.5}"#, "guaranteeMonths"),
    (#"{"country": "RO", "hasDigitalElements": "yes"}"#, "hasDigitalElements"),
    (#"{"country": "RO", "guarantor": ""}"#, "guarantor"),
    (#"{"country": "RO", "guarantor": "a\u202eb"}"#, "guarantor"),
    (#"{"country": "RO", "repeats": {"count": 1}}"#, "count"),
    (#"{"country": "RO", "events": [{"event": "returned", "date": "2026-01-05"}]}"#, "outcome"),
    (#"{"country": "RO", "events": [{"event": "stolen", "date": "2026-01-05"}]}"#, "event"),
    (#"{"country": "RO", "events": [{"event": "replaced"}]}"#, "date"),
    (#"{"country": "RO", "events": [{"event": "replaced", "date": "2026-01-05", "part": "x"}]}"#, "part"),
    (#"{"country": "RO", "events": [{"event": "partReplaced", "date": "2026-01-05"}]}"#, "part"),
    (#"{"country": "RO", "events": [{"event": "replaced", "date": "2026-01-05", "why": "x"}]}"#, "why"),
  ])
  func `what is wrong is named`(text: String, field: String) throws {
    let error = #expect(throws: DecodingError.self) { try facts(text) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.last?.stringValue == field)
    #expect(!context.debugDescription.isEmpty)
  }

  @Test func `a verdict told before there were clocks is still read`() throws {
    let text = #"""
      {"status": "COVERED", "soldOn": "2025-01-15", "document": "F 1", "lastCoveredDay": "2027-01-15",
       "reasons": [{"rule": "W-RO2", "sentence": "twoYearsFromDelivery", "day": "2025-01-15"}]}
      """#
    let verdict = try JSONDecoder().decode(GuaranteeVerdict.self, from: Data(text.utf8))
    #expect(verdict.status == .covered)
    #expect(verdict.clocks.isEmpty)
    #expect(verdict.reasons.map(\.sentence) == [.twoYearsFromDelivery])
  }

  @Test func `a verdict is kept whole`() throws {
    let facts = GuaranteeFacts.hungarian(
      delivered: "2025-01-15", price: 249_990, [.notified("2026-11-02"), .handedOver("2026-11-03")])
    let verdict = GuaranteeEngine().verdict(on: "2026-11-21", facts)
    let kept = try JSONDecoder().decode(GuaranteeVerdict.self, from: JSONEncoder().encode(verdict))
    #expect(kept == verdict)
    #expect(kept.clocks.count == 3)
  }
}
