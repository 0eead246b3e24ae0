import ServiceDesk
import Testing

@Suite struct PrinterAddressTests {
  @Test(arguments: [
    ("direct:192.168.1.50", "192.168.1.50", 9100, "direct:192.168.1.50:9100"),
    ("direct:labels.shop.local:6101", "labels.shop.local", 6101, "direct:labels.shop.local:6101"),
    ("direct:[fe80::1]", "fe80::1", 9100, "direct:[fe80::1]:9100"),
    ("direct:[fe80::1]:65535", "fe80::1", 65535, "direct:[fe80::1]:65535"),
  ])
  func `an address names host and port`(_ text: String, _ host: String, _ port: Int, _ queue: String) throws {
    let address = try #require(PrinterAddress(QueueName(text)))
    #expect(address == PrinterAddress(host: host, port: port))
    #expect(address.queue == QueueName(queue))
    #expect(PrinterAddress(address.queue) == address)
  }

  @Test(arguments: [
    "labels", "direct:", "direct::9100", "direct:a:0", "direct:a:65536", "direct:a:b", "direct:a:",
    "direct:a b",
    "direct:fe80::1", "direct:[fe80::1", "direct:a/b", "direct:user@host", "direct:ș",
  ])
  func `anything else is no address`(_ text: String) {
    #expect(PrinterAddress(QueueName(text)) == nil)
  }
}
