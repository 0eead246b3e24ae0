/// What plans, authorisations and contracts ask of the database.
public protocol InspectionReading {
  // MARK: Plans
  func inspectionPlan(_ id: InspectionPlanID) throws(StoreFailure) -> InspectionPlan?
  /// In the order in which they were made, ended ones included.
  func inspectionPlans(of subject: InspectionPlan.Subject) throws(StoreFailure) -> [InspectionPlan]
  func inspectionPlans(under contract: ServiceContractID) throws(StoreFailure) -> [InspectionPlan]
  /// Live plans of products.
  func defaultInspectionPlans() throws(StoreFailure) -> [InspectionPlan]
  /// Plans of units whose expected day is `day` or earlier and lies before their end, soonest first.
  func inspectionPlans(expectedBy day: Day, limit: Int) throws(StoreFailure) -> [InspectionPlan]
  /// Units of the product of `template` that never had a plan by it, by id and behind `unit`.
  func unitsLacking(
    _ template: InspectionPlan, after unit: UnitID, limit: Int
  ) throws(StoreFailure) -> [UnitID]

  // MARK: What was done
  func inspection(_ id: InspectionID) throws(StoreFailure) -> Inspection?
  /// In the order in which they were recorded, corrections included.
  func inspections(of unit: UnitID) throws(StoreFailure) -> [Inspection]
  func inspections(by ticket: TicketID) throws(StoreFailure) -> [Inspection]
  /// In the order in which they were recorded.
  func readings(of unit: UnitID) throws(StoreFailure) -> [CounterReading]

  // MARK: Authorisations
  func certificate(_ id: CertificateID) throws(StoreFailure) -> Certificate?
  /// All of them, in the order in which they were recorded: a shop has tens.
  func certificates() throws(StoreFailure) -> [Certificate]
  /// Nil while nobody has decided.
  func fiscalMark(of product: ProductID) throws(StoreFailure) -> FiscalMark?

  // MARK: Contracts
  func serviceContract(_ id: ServiceContractID) throws(StoreFailure) -> ServiceContract?
  /// Newest first, ended ones included.
  func serviceContracts(ofCustomer customer: CustomerID) throws(StoreFailure) -> [ServiceContract]
  func serviceContracts(of unit: UnitID) throws(StoreFailure) -> [ServiceContract]
  /// Newest first, ended ones included.
  func serviceContracts(limit: Int) throws(StoreFailure) -> [ServiceContract]
}

/// The changes of plans, authorisations and contracts.
public protocol InspectionTransaction: InspectionReading {
  /// Stores a new plan; its `id` is ignored.
  func add(_ plan: InspectionPlan) throws(StoreFailure) -> InspectionPlanID
  /// Stores expected day and end of a plan; what was agreed stays.
  func replace(_ plan: InspectionPlan) throws(StoreFailure)
  /// Adds a record; its `id` is ignored.
  func add(_ inspection: Inspection) throws(StoreFailure) -> InspectionID
  /// Adds a reading; its `id` is ignored.
  func add(_ reading: CounterReading) throws(StoreFailure) -> CounterReadingID

  /// Stores a new certificate; its `id` is ignored.
  func add(_ certificate: Certificate) throws(StoreFailure) -> CertificateID
  /// Stores the end of a certificate; what its paper says stays.
  func replace(_ certificate: Certificate) throws(StoreFailure)
  /// Stores the mark in place of an earlier one.
  func keep(_ mark: FiscalMark) throws(StoreFailure)

  /// Stores a new contract without units; its `id` is ignored.
  func add(_ contract: ServiceContract) throws(StoreFailure) -> ServiceContractID
  func add(_ unit: UnitID, to contract: ServiceContractID) throws(StoreFailure)
  /// Stores the end of a contract; what was agreed stays.
  func replace(_ contract: ServiceContract) throws(StoreFailure)
}
