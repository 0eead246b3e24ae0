/// Something that a person may do. Routes and commands name the permission; roles are sets of them.
public enum Permission: String, Sendable, Hashable, Codable, CaseIterable {
  case scan
  case takeIn, print
  case registerUnits, placeOnShelf
  case readCustomer, editCustomer
  case moveStage, test, recall, decideCoverage, assign
  case price
  case handOut, closeDelivered, closeCancelled, closeDisposed
  case readReports
  case manageStaff, managePrinters, manageDatabase
  case readAudit, verifyAudit
  case recordGuarantee, nameFault, overrideVerdict
  case consign
  case inspect, manageCertificates, manageContracts
  case readAlarms, snoozeAlarms, defineAlarms
}

/// A role of a shop's people; the sets are `reliability.md` 2.4, with what this version has.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
  case counter, warehouse, technician, manager, accountant, admin

  public var permissions: Set<Permission> { Role.table[self] ?? [] }

  public static let table: [Role: Set<Permission>] = [
    .counter: [
      .scan, .takeIn, .print, .registerUnits, .placeOnShelf, .readCustomer, .editCustomer, .assign, .price,
      .handOut, .closeDelivered, .recordGuarantee, .nameFault, .consign, .manageContracts, .readAlarms,
      .snoozeAlarms, .defineAlarms,
    ],
    .warehouse: [.scan, .registerUnits, .placeOnShelf, .consign, .readAlarms],
    .technician: [
      .scan, .registerUnits, .placeOnShelf, .moveStage, .test, .decideCoverage, .assign, .recordGuarantee,
      .nameFault, .consign, .inspect, .readAlarms, .snoozeAlarms, .defineAlarms,
    ],
    .manager: [
      .scan, .takeIn, .print, .registerUnits, .placeOnShelf, .readCustomer, .editCustomer, .moveStage, .test,
      .recall, .decideCoverage, .assign, .price, .handOut, .closeDelivered, .closeCancelled, .closeDisposed,
      .readReports, .manageStaff, .readAudit, .recordGuarantee, .nameFault, .overrideVerdict, .consign,
      .inspect, .manageCertificates, .manageContracts, .readAlarms, .snoozeAlarms, .defineAlarms,
    ],
    .accountant: [
      .readCustomer, .price, .readReports, .readAudit, .manageContracts, .readAlarms, .snoozeAlarms,
      .defineAlarms,
    ],
    .admin: [
      .manageStaff, .managePrinters, .manageDatabase, .verifyAudit, .manageCertificates, .readAlarms,
    ],
  ]
}
