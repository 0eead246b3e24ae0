import Foundation
import ServiceDesk
import ServiceDeskTesting
import Synchronization
import Testing

struct OwnCodeTests {
  let secrecy = TestSecrecy()

  @Test(arguments: ["U1K7M2QX9TQ", "u1k7m2qx9tq", "U1 K7M-2QX-9TQ", " U1K7M2QX9TQ\n", "u1 k7m 2qx 9tq"])
  func `a unit code is read as scanned and as typed`(text: String) throws {
    let code = try #require(UnitCode(text))
    #expect(code.text == "U1K7M2QX9TQ")
    #expect(code.display == "U1 K7M-2QX-9TQ")
    #expect(UnitCode(code.display) == code)
  }

  @Test(arguments: [
    "", "U1", "K7M2QX9TQ", "T1K7M2QX9TQ", "N1K7M2QX9TQ", "V1K7M2QX9TQ", "U1K72MQX9TQ", "U1K7M2QX9T",
    "U1K7M2QX9TQ1",
    "U1K7M2QX9T0", "U1K7M2QX9TQU1K7M2QX9TQ", "U1K7M2QX9T\u{301}Q", "https://shop.example/U1K7M2QX9TQ",
  ])
  func `what is no unit code is refused`(text: String) {
    #expect(UnitCode(text) == nil)
  }

  @Test func `a claim code is found by its first four characters and opened by the next six`() throws {
    let payload = "K7M2QX9T3A"
    let text = "T1" + payload + String(A29.check(of: payload))
    let code = try #require(ClaimCode(text))
    #expect(code.text == text)
    #expect(code.locator == "K7M2")
    #expect(code.secret == "QX9T3A")
    #expect(code.display == "T1 K7M2-QX9T-3A\(A29.check(of: payload))")
    #expect(ClaimCode(code.display.lowercased()) == code)
    #expect(ClaimCode("U" + text.dropFirst()) == nil)
    #expect(ClaimCode(String(text.dropLast())) == nil)
    #expect(ClaimCode("T1K7M2QX9TQ") == nil)
  }

  @Test func `misread letters of a typed code are forgiven`() throws {
    let payload = "11VV23456A"
    let check = String(A29.check(of: payload))
    #expect(ClaimCode("T1 iLuV-2345-6a\(check)")?.text == "T1" + payload + check)
  }

  @Test func `shelf codes and unit codes never stand for each other`() throws {
    #expect(try #require(ShelfCode("N1K7M2QX9TQ")).text == "N1K7M2QX9TQ")
    #expect(ShelfCode("U1K7M2QX9TQ") == nil)
  }

  @Test func `random codes are valid, differ, and are never all alike`() {
    let units = (0..<2000).map { _ in UnitCode.random(from: secrecy) }
    #expect(units.allSatisfy { UnitCode($0.text) == $0 })
    #expect(Set(units).count == 2000)
    let claims = (0..<2000).map { _ in ClaimCode.random(from: secrecy) }
    #expect(claims.allSatisfy { ClaimCode($0.text) == $0 && $0.text.count == 13 })
    #expect(Set(claims).count == 2000)
    #expect((0..<50).allSatisfy { _ in ShelfCode.random(from: secrecy).text.count == 11 })
    #expect(UnitCode.random(from: StuckFirst()).text != "U1111111111")
  }

  @Test func `a receipt key is read alone and behind the number sign of an address`() throws {
    let key = ReceiptKey.random(from: secrecy)
    #expect(key.text.count == 27)
    #expect(ReceiptKey(key.text) == key)
    #expect(ReceiptKey("https://shop.example/s#\(key.text)") == key)
    #expect(ReceiptKey("https://shop.example/a#b#\(key.text)") == key)
    #expect(key.hash(secrecy).count == 64)
    #expect(ReceiptKey.random(from: secrecy) != key)
  }

  @Test(arguments: ["", "#", "https://shop.example/s#", "https://shop.example/s", "K7M2QX9TQ", "B26-001234"])
  func `what is no receipt key is refused`(text: String) {
    #expect(ReceiptKey(text) == nil)
  }

  @Test func `a receipt key has exactly 27 characters of the alphabet`() {
    let key = ReceiptKey.random(from: secrecy).text
    for wrong in [key + "1", String(key.dropLast()), key.lowercased(), "0" + key.dropFirst(), " " + key] {
      #expect(ReceiptKey(wrong) == nil, "\(wrong)")
      #expect(ReceiptKey("https://shop.example/s#\(wrong)") == nil)
    }
  }

  @Test func `a badge is read exactly as it was issued`() {
    let badge = BadgeCode.random(from: secrecy)
    #expect(badge.text.count == 29)
    #expect(BadgeCode(badge.text) == badge)
    for wrong in [
      "", "S1", badge.text + "1", String(badge.text.dropLast()), badge.text.lowercased(),
      "T" + badge.text.dropFirst(), "S10" + badge.text.dropFirst(3), String(badge.text.dropFirst(2)),
    ] { #expect(BadgeCode(wrong) == nil, "\(wrong)") }
    #expect(ReceiptKey(badge.text) == nil)
  }

  @Test func `bytes are written in lower-case hexadecimal`() {
    #expect(hexadecimal([0, 15, 16, 255]) == "000f10ff")
    #expect(hexadecimal([]) == "")
  }

  @Test func `codes travel as texts and are checked on arrival`() throws {
    let shelf = ShelfCode.example(5)
    let data = try JSONEncoder().encode([shelf])
    #expect(try JSONDecoder().decode([ShelfCode].self, from: data) == [shelf])
  }
}

/// Draws eight ones first: a valid and trivial code.
private struct StuckFirst: Secrecy {
  private let rest = TestSecrecy()
  private let drawn = Drawn()

  func randomBytes(_ count: Int) -> [UInt8] {
    drawn.isFirst() ? [UInt8](repeating: 0, count: count) : rest.randomBytes(count)
  }
  func sha256(_ bytes: [UInt8]) -> [UInt8] { rest.sha256(bytes) }
  func seal(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { rest.seal(bytes, for: purpose) }
  func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] { rest.encrypt(bytes, for: purpose) }
  func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? { rest.decrypt(bytes, for: purpose) }
  func slowHash(_ secret: String) async -> SlowHash { await rest.slowHash(secret) }
  func matches(_ secret: String, _ hash: SlowHash?) async -> Bool { await rest.matches(secret, hash) }
}

private final class Drawn: Sendable {
  private let count = Mutex(0)

  func isFirst() -> Bool {
    count.withLock {
      $0 += 1
      return $0 == 1
    }
  }
}
