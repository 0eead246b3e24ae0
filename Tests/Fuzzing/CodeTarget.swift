import Glibc

@testable import ServiceDesk

/// The code parser. One byte each for the kind of barcode and the shop, then the codes of one box, parted by NUL.
@_cdecl("LLVMFuzzerTestOneInput")
public func run(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var input = FuzzedBytes(start, count)
  let symbology = input.choice(Shop.symbologies)
  let shop = Shop(number: input.byte())
  let codes = input.rest.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  for code in codes.prefix(3) { checkMeaning(code, symbology) }
  checkBox(
    codes.prefix(8).map { ScannedCode(String(decoding: $0, as: UTF8.self), symbology: symbology) }, shop)
  return 0
}

/// What a box is read against.
private struct Shop {
  static let symbologies: [Symbology?] = [
    nil, .code128, .qr, .dataMatrix, .ean13, .ean8, .upcA, .upcE, .interleaved2of5, .code39, .dataBar,
    .pdf417,
  ]
  var context: BoxReading.Context

  init(number: UInt8) {
    let countries: [Country?] = [nil, .romania, .hungary, .poland]
    let makers = [nil, "Datecs", "HP", "Zebra", "Dell", "Epson", "Lenovo", "Cisco"]
    context = BoxReading.Context(
      maker: makers[Int(number >> 3) % makers.count], model: number & 64 == 0 ? nil : "FP-700",
      country: countries[Int(number) % countries.count], isFiscal: number & 4 != 0)
  }
}

private let ours = FuzzSecrecy(shop: 1)
private let another = FuzzSecrecy(shop: 2)

// MARK: One code

private func checkMeaning(_ bytes: [UInt8], _ symbology: Symbology?) {
  let meaning = ScanMeaning(bytes, symbology: symbology, ours)
  demand(meaning == ScanMeaning(bytes, symbology: symbology, ours), "one code has one meaning")
  let text = String(validating: bytes, as: UTF8.self)
  if text == nil {
    demand(meaning == .rubbish(.notText) || meaning == .rubbish(.tooLong), "no text has no meaning")
  }
  demand(
    bytes.count <= ScanMeaning.longestMatrix || meaning == .rubbish(.tooLong),
    "what is too long has no meaning")
  checkOurs(meaning, bytes, symbology)
  checkKept(meaning)
  guard let text else { return }
  checkGS1(text)
  if text.unicodeScalars.count < 200 {
    for number in DeviceNumber.readings(text) {
      demand((14...32).contains(number.text.count) || number.kind == .mac, "\(number) has its length")
    }
  }
}

/// A command is one only with the mark of this shop, and no other code of ours without its check.
private func checkOurs(_ meaning: ScanMeaning, _ bytes: [UInt8], _ symbology: Symbology?) {
  let elsewhere = ScanMeaning(bytes, symbology: symbology, another)
  let control: ControlCode
  switch meaning {
  case .command(let command): control = .command(command)
  case .stage(let stage): control = .stage(stage)
  case .unitLabel(let code):
    demand(A29.isValid(String(code.text.dropFirst(2))), "\(code) without its check")
    return
  case .shelf(let code):
    demand(A29.isValid(String(code.text.dropFirst(2))), "\(code) without its check")
    return
  case .claim(let code):
    demand(A29.isValid(String(code.text.dropFirst(2))), "\(code) without its check")
    return
  case .badge(let code):
    demand(code.text.utf8.count == 29, "a badge code of another length")
    return
  case .receipt(let key):
    demand(key.text.utf8.count == 27, "a receipt key of another length")
    return
  default:
    if case .command = elsewhere { return }
    if case .stage = elsewhere { return }
    demand(elsewhere == meaning, "the shop's key changes the meaning of what is not marked with it")
    return
  }
  let mark = control.text(ours)
  let read = String(decoding: bytes, as: UTF8.self).uppercased()
  demand(read.contains(mark), "\(control) without the shop's mark \(mark)")
  demand(elsewhere == .rubbish(.foreignCommand), "\(control) acts in another shop")
}

/// What goes on to records, pages and papers holds nothing that cannot be seen.
private func checkKept(_ meaning: ScanMeaning) {
  switch meaning {
  case .serial(let serial), .number(_, let serial): checkSerial(serial)
  case .productCode(let gtin, let serial):
    checkSerial(serial)
    demand(GTIN(gtin.digits) == gtin, "\(gtin) does not read back")
  case .label(let fields):
    demand(!fields.fields.isEmpty, "a label without fields")
    for field in fields.fields {
      demand(isVisible(field.text) && isVisible(field.tag), "field \(field) holds what cannot be seen")
    }
    fields.serials.forEach(checkSerial)
    if let whole = fields.whole { checkSerial(whole) }
  case .webAddress(let host):
    demand(isVisible(host) && !host.contains { "/@?#\\ ".contains($0) }, "\(host) is more than a host")
  default: break
  }
}

private func checkSerial(_ serial: SerialNumber) {
  demand(isVisible(serial.text) && isVisible(serial.normalised), "\(serial) holds what cannot be seen")
  demand(serial.text.unicodeScalars.count <= SerialNumber.longest, "a serial longer than any")
  demand(SerialNumber(serial.text) == serial, "\(serial) does not read back")
  if let again = SerialNumber(serial.normalised) {
    demand(again.normalised == serial.normalised, "\(serial) has two normal forms")
  }
}

private func isVisible(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy {
    $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
  }
}

// MARK: GS1

/// What was read is read again from each form that it is written in.
private func checkGS1(_ text: String) {
  guard case .message(let message) = GS1Message.read(text) else { return }
  demand(!message.elements.isEmpty, "a message of nothing")
  let canonical = "]C1" + message.canonical.replacing("^", with: "\u{1D}")
  demand(elements(canonical) == message.elements, "\(message.canonical) does not read back")
  demand(elements(message.bracketed) == message.elements, "\(message.bracketed) does not read back")
  guard Set(message.elements.map(\.identifier)).count == message.elements.count, let link = message.link()
  else { return }
  demand(elements(link).map(Set.init) == Set(message.elements), "\(link) does not say \(message.bracketed)")
}

private func elements(_ text: String) -> [GS1Element]? {
  if case .message(let message) = GS1Message.read(text) { message.elements } else { nil }
}

// MARK: A box

private func checkBox(_ codes: [ScannedCode], _ shop: Shop) {
  let reading = BoxReading(codes, in: shop.context, ours)
  demand(reading == BoxReading(codes, in: shop.context, ours), "one box has one reading")
  for candidate in reading.candidates {
    demand(codes.indices.contains(candidate.code), "\(candidate) stands on no code of the box")
    if let serial = candidate.serial { checkSerial(serial) }
  }
  if let chosen = reading.chosen { demand(chosen.serial != nil, "\(chosen) has no number") }
  let turned = BoxReading(codes.reversed(), in: shop.context, ours)
  demand(
    turned.chosen?.serial?.normalised == reading.chosen?.serial?.normalised,
    "the order of the codes chooses between \(reading.chosen as Any) and \(turned.chosen as Any)")
}
