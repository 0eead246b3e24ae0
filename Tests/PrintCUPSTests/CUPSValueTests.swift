import Testing

@testable import PrintCUPS

struct CUPSServerTests {
  @Test(arguments: [
    ("/run/cups/cups.sock", CUPSServer.socket(path: "/run/cups/cups.sock")),
    ("printhost", .host("printhost", port: 631)), ("printhost:6310", .host("printhost", port: 6310)),
    ("[::1]:6310", .host("::1", port: 6310)), ("[::1]", .host("::1", port: 631)),
  ])
  func `a server is a socket or a host with a port`(text: String, server: CUPSServer) {
    #expect(CUPSServer(text) == server)
    #expect(CUPSServer(server.description) == server)
  }

  @Test(arguments: ["", ":631", "host:", "host:0", "host:99999", "ho st", "ho/st", "host:\n631"])
  func `anything else is none`(text: String) { #expect(CUPSServer(text) == nil) }

  @Test func `a path longer than a socket can have is none`() {
    #expect(CUPSServer("/" + String(repeating: "a", count: 107)) == nil)
  }
}

struct MediaNameTests {
  @Test(arguments: [
    (210.0, 297.0, "iso_a4_210x297mm"), (209.97, 297.04, "iso_a4_210x297mm"), (148, 210, "iso_a5_148x210mm"),
    (50, 30, "custom_50x30mm_50x30mm"), (72, 143.5, "custom_72x143.5mm_72x143.5mm"),
    (72, 143.049, "custom_72x143.05mm_72x143.05mm"), (297, 210, "custom_297x210mm_297x210mm"),
  ])
  func `a page size has its PWG name`(width: Double, height: Double, name: String) {
    #expect(mediaName(widthInMillimetres: width, heightInMillimetres: height) == name)
  }
}

struct CUPSSettingsTests {
  @Test func `Debian's own settings lose accepted and waiting jobs`() {
    let debian =
      "# Comment\nLogLevel warn\n\nListen /run/cups/cups.sock\n<Location />\n  Order allow,deny\n</Location>\n"
    #expect(
      CUPSSettings(debian).findings
        == [.acceptedJobsNotWrittenDown(seconds: 30), .waitingJobsCanceled(afterSeconds: 10800)])
  }

  @Test func `names and values are read in any case, with units and remarks`() {
    let text = "dirtycleaninterval 2m # why\nPRESERVEJOBHISTORY Off\r\nMaxJobTime 0 "
    #expect(CUPSSettings(text).findings == [.jobHistoryOff, .acceptedJobsNotWrittenDown(seconds: 120)])
  }
}
