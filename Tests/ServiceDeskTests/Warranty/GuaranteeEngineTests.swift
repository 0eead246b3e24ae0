import Testing

struct GuaranteeEngineTests {
  @Test(arguments: WorkedCase.all(in: WorkedCase.burden))
  func `who proves what changes on the right day`(_ worked: WorkedCase) throws { try worked.check() }

  @Test(arguments: WorkedCase.all(in: WorkedCase.restDays))
  func `rest days of each state count where the rules say so`(_ worked: WorkedCase) throws {
    try worked.check()
  }

  @Test(arguments: WorkedCase.all(in: WorkedCase.downtime))
  func `days out of use are added once`(_ worked: WorkedCase) throws { try worked.check() }

  @Test(arguments: WorkedCase.all(in: WorkedCase.romanian))
  func `Romanian cases come out as worked out by hand`(_ worked: WorkedCase) throws { try worked.check() }

  @Test(arguments: WorkedCase.all(in: WorkedCase.polish))
  func `Polish cases come out as worked out by hand`(_ worked: WorkedCase) throws { try worked.check() }

  @Test(arguments: WorkedCase.all(in: WorkedCase.hungarianBands))
  func `the Hungarian decree covers what it names and for how long`(_ worked: WorkedCase) throws {
    try worked.check()
  }

  @Test(arguments: WorkedCase.all(in: WorkedCase.hungarian))
  func `Hungarian repairs come out as worked out by hand`(_ worked: WorkedCase) throws { try worked.check() }
}
