import PrintCUPS
import Testing

struct CUPSServerTests {
  @Test(arguments: [
    ("/run/cups/cups.sock", CUPSServer.socket(path: "/run/cups/cups.sock")),
    ("printhost", .host("printhost", port: 631)), ("printhost:6310", .host("printhost", port: 6310)),
    ("[::1]:6310", .host("::1", port: 6310)), ("[::1]", .host("::1", port: 631)),
    ("ipps://printhost", .tls("printhost", port: 631)), ("ipps://[::1]:6310", .tls("::1", port: 6310)),
  ])
  func `a server is a socket or a host with a port`(text: String, server: CUPSServer) {
    #expect(CUPSServer(text) == server)
    #expect(CUPSServer(server.description) == server)
  }

  @Test(arguments: [
    "", ":631", "host:", "host:0", "host:99999", "ho st", "ho/st", "host:\n631", "ipps://",
    "ipps:///run/cups.sock", "ipps://ipps://host",
  ])
  func `anything else is none`(text: String) { #expect(CUPSServer(text) == nil) }

  @Test func `a path longer than a socket can have is none`() {
    #expect(CUPSServer("/" + String(repeating: "a", count: 107)) == nil)
  }
}
