import ServiceDesk

/// Stands in where no shop is: without its keys no command barcode is genuine, and nothing can be hashed or hidden.
struct KeylessSecrecy: Secrecy {
  func randomBytes(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
  func sha256(_ bytes: [UInt8]) -> [UInt8] { [] }
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { [] }
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { [] }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { nil }
  func slowHash(_ secret: String) async -> SlowHash { SlowHash(rawValue: "") }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool { false }
}
