import ServiceDesk

/// Seals of two shops that differ. The targets know the key, so that a right guess of the fuzzer is told from a fault.
struct FuzzSecrecy: Secrecy {
  var shop: UInt8

  func randomBytes(_ count: Int) -> [UInt8] { Array(repeating: shop, count: count) }

  func sha256(_ bytes: [UInt8]) -> [UInt8] { mixed(bytes) }

  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    mixed([shop] + Array(purpose.rawValue.utf8) + bytes)
  }

  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { bytes }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { bytes }
  func slowHash(_ secret: String) async -> SlowHash { SlowHash(rawValue: secret) }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool { hash?.rawValue == secret }

  private func mixed(_ bytes: [UInt8]) -> [UInt8] {
    var numbers = SeededNumbers(bytes)
    return (0..<4).flatMap { _ in numbers.next().littleEndianBytes }
  }
}

extension UInt64 {
  fileprivate var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
