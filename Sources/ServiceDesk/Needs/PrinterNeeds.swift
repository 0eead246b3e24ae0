/// What printers and the work of the print room ask of the database.
public protocol PrinterReading {
  func shopPrinter(_ id: ShopPrinterID) throws(StoreFailure) -> ShopPrinter?
  /// In the order in which they were added, retired ones included: a shop has a handful.
  func shopPrinters() throws(StoreFailure) -> [ShopPrinter]
  /// By station and role; all stations with nil.
  func printerAssignments(of station: StationName?) throws(StoreFailure) -> [PrinterAssignment]
  func printRoomHold(of station: StationName) throws(StoreFailure) -> PrintRoomHold?
  /// Open papers of a station, oldest first, and behind all others those that wait for a person's word.
  ///
  /// At most `limit` of one kind for one printer: a thousand address labels that wait for a dead printer keep neither a
  /// receipt nor those from coming out that go elsewhere.
  func papersToPrint(at station: StationName, limit: Int) throws(StoreFailure) -> [PaperEntry]
  /// The bytes of a paper's drawn pages; nil when it was not drawn, or when they are kept no longer.
  func pages(of paper: PaperID) throws(StoreFailure) -> [UInt8]?
  /// What every other station than this one owes, by its name.
  func backlogs(but station: StationName) throws(StoreFailure) -> [StationBacklog]
  /// Papers of a station that are done without proof and that nobody confirmed, newest first.
  func unprovenPapers(of station: StationName, limit: Int) throws(StoreFailure) -> [PaperEntry]
  /// Jobs that a station asked for and nobody saw at their end, whose paper does not go on with them: it was settled, taken
  /// back, tried anew or given to another station. By name.
  func leftJobs(at station: StationName) throws(StoreFailure) -> [OpenJob]
  /// The jobs of a paper that nobody saw at their end, at whichever station, by name.
  func openJobs(of paper: PaperID) throws(StoreFailure) -> [OpenJob]
  /// How many papers of a ticket somebody still waits for or that nothing proves: an intake is complete at none.
  func owedPapers(of ticket: TicketID) throws(StoreFailure) -> Int
  /// Papers that came to their end at or after `first` and before `end`, by printer and kind.
  func paperCounts(from first: Moment, until end: Moment) throws(StoreFailure) -> [PaperCount]
}

/// The changes of printers and print rooms.
public protocol PrinterTransaction: PrinterReading {
  /// Stores a new printer; its `id` is ignored. No two live printers have one name.
  func add(_ printer: ShopPrinter) throws(StoreFailure) -> ShopPrinterID
  func replace(_ printer: ShopPrinter) throws(StoreFailure)
  /// Stores the assignment in place of that of the same station and role.
  func keep(_ assignment: PrinterAssignment) throws(StoreFailure)
  func keep(_ hold: PrintRoomHold) throws(StoreFailure)
  func endPrintRoomHold(of station: StationName) throws(StoreFailure)
  /// Stores the job, or where one of its name is now.
  func keep(_ job: OpenJob) throws(StoreFailure)
  /// The station saw the job at its end; nothing happens where another station has it.
  func endJob(_ name: PrintJobName, at station: StationName) throws(StoreFailure)
  /// Stores the pages that were drawn for a paper, encrypted. Those that a job has already stay.
  func keep(_ pages: DrawnPaper, of paper: PaperID) throws(StoreFailure)
  /// Lets go of the pages of papers that came to their end before `moment`, at most `limit` of them, in the order of
  /// the ledger. Their lines stay. Returns how many there were.
  func dropPages(finishedBefore moment: Moment, limit: Int) throws(StoreFailure) -> Int
  /// Gives a paper to another station, whose printers then play it.
  func hand(_ paper: PaperID, to station: StationName) throws(StoreFailure)
}
