import ServiceDesk
import Testing

struct PrinterMisfitTests {
  private let zebra = PrinterProfile(
    name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8, width: 832,
    media: PaperMedium.media(of: .label))
  private let receipts = PrinterProfile(name: "escpos", language: .escpos, dotsPerMillimetre: 8, width: 576)

  private func queue(_ model: String, _ address: String) -> QueueState {
    QueueState(
      name: QueueName("q"), activity: .idle, acceptsJobs: true, reasons: [], message: "", makeAndModel: model,
      deviceURI: address)
  }

  @Test func `a printer takes what it is made for and what its head reaches`() {
    for medium in PaperMedium.allCases {
      #expect(PrinterProfile.pdf.misfit(with: medium) == nil)
      let isLabel = PaperMedium.media(of: .label).contains(medium)
      #expect(zebra.misfit(with: medium) == (isLabel ? nil : .medium))
    }
    #expect(receipts.misfit(with: .roll80) == nil)
    #expect(receipts.misfit(with: .roll58) == nil)
    #expect(receipts.misfit(with: .label100x50) == .medium)
    #expect(receipts.misfit(with: .a4) == .medium)
    #expect(PrinterMisfit.medium.refusal == .unacceptable("printer.medium"))
  }

  @Test func `raw queues are for printers' own languages, others for pages`() {
    let raw = queue("Local Raw Printer", "socket://10.0.0.6:9100")
    let nameless = queue("", "usb://Zebra/ZD421")
    let driverless = queue("Ricoh IM C300 - IPP Everywhere", "ipp://10.0.0.5/ipp/print")
    let asleep = queue("", "ipp://10.0.0.5/ipp/print")
    #expect([raw, nameless].map(zebra.misfit(at:)) == [nil, nil])
    #expect(zebra.misfit(at: driverless) == .commandsConverted)
    #expect([raw, nameless].map(PrinterProfile.pdf.misfit(at:)) == [.pagesUnconverted, .pagesUnconverted])
    #expect(PrinterProfile.pdf.misfit(at: driverless) == nil)
    #expect(PrinterProfile.pdf.misfit(at: asleep) == .noDriver)
  }

  @Test func `an address is judged before a queue is made`() throws {
    for (text, isDriverless) in [
      ("ipp://10.0.0.5/ipp/print", true), ("dnssd://Ricoh._ipp._tcp.local/", true),
      ("socket://10.0.0.6:9100", false), ("usb://Zebra/ZD421", false),
    ] {
      let address = try #require(DeviceAddress(text))
      #expect(zebra.misfit(at: address) == (isDriverless ? .commandsConverted : nil))
      #expect(PrinterProfile.pdf.misfit(at: address) == (isDriverless ? nil : .pagesUnconverted))
    }
  }
}
