import Testing

@testable import PrintCUPS

struct CUPSSettingsTests {
  @Test func `Debian's own settings lose accepted and waiting jobs`() {
    let debian =
      "# Comment\nLogLevel warn\n\nListen /run/cups/cups.sock\n<Location />\n  Order allow,deny\n</Location>\n"
    #expect(
      CUPSSettings(debian).findings
        == [
          .acceptedJobsNotWrittenDown(seconds: 30), .waitingJobsCanceled(afterSeconds: 10800),
          .fewJobsRemembered(count: 500), .documentsKept,
        ])
    #expect(CUPSSettings("# nothing").fileFindings == [.filesNotSynced])
  }

  @Test func `the lines that are handed out leave nothing to find`() {
    let settings = CUPSSettings(CUPSSettings.recommended)
    #expect(settings.findings.isEmpty && settings.fileFindings.isEmpty)
  }

  @Test func `names and values are read in any case, with units and remarks`() {
    let text =
      "dirtycleaninterval 2m # why\nPRESERVEJOBHISTORY Off\r\nMaxJobTime 0 \nMaxJobs 0\nPreserveJobFiles No"
    #expect(CUPSSettings(text).findings == [.jobHistoryOff, .acceptedJobsNotWrittenDown(seconds: 120)])
  }
}
