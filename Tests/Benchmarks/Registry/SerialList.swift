import ServiceDesk

/// Serials in no order, as the boxes of a pallet come.
struct SerialList {
  let texts: [String]

  init(_ count: Int, seed: UInt64) {
    var state = seed
    texts = (0..<count).map { number in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "SN\(state >> 40)-\(seed)\(number)"
    }
  }

  var serials: [SerialNumber] { texts.compactMap { SerialNumber($0) } }
}
