import ServiceDesk

/// What came of one act at a batch, for ear and eye.
enum BatchOutcome: View, Sendable {
  case product
  case serials([SerialNumber])
  case takenBack([SerialNumber])
  case putAside
  case discarded
  case range(Int)
  case own([SerialNumber])
  case closed
  case refused(Refusal, unknownProduct: GTIN?)

  private var name: String {
    switch self {
    case .product: "product"
    case .serials: "serial"
    case .takenBack: "takenBack"
    case .putAside: "putAside"
    case .discarded: "discarded"
    case .range: "range"
    case .own: "own"
    case .closed: "closed"
    case .refused: "refused"
    }
  }

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("kind", name)
    switch self {
    case .product, .putAside, .discarded, .closed: json.member("sound", Sound.good.rawValue)
    case .serials(let serials), .takenBack(let serials), .own(let serials):
      json.member("sound", Sound.good.rawValue)
      json.member("serials", serials.map(\.text))
    case .range(let count):
      json.member("sound", Sound.good.rawValue)
      json.member("count", count)
    case .refused(let refusal, let gtin): write(refusal, gtin, into: &json, for: reader)
    }
  }

  private func write(_ refusal: Refusal, _ gtin: GTIN?, into json: inout JSONText, for reader: Reader) {
    json.member("sound", refusal.sound.rawValue)
    json.member("code", refusal.code.rawValue)
    json.member("text", refusal.text(reader.language))
    json.member("mayConfirm", refusal.mayBeConfirmed)
    json.optional("candidates", refusal.values["candidates"])
    if refusal.code == .notFound { json.optional("gtin", gtin?.digits) }
  }
}

extension Refusal {
  /// Whether a person who looked may have it registered all the same.
  var mayBeConfirmed: Bool {
    switch code {
    case .serialResembles, .serialOfAnotherMaker, .wrongCheckDigit, .labelMended: true
    case .notFound: values["what"] == "product"
    default: false
    }
  }
}

extension PartyName: View {
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("id", id)
    json.member("name", name)
    json.optional("detail", addition)
  }
}
