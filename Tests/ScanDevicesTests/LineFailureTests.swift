import Glibc
import ServiceDesk
import Testing

@testable import ScanDevices

@Suite struct LineFailureTests {
  @Test(
    arguments: [
      (ENOENT, nil), (ENODEV, nil), (EIO, nil), (EACCES, .notPermitted), (EPERM, .notPermitted),
      (EBUSY, .heldByAnother), (EMFILE, .unusable(reason: "open: Too many open files")),
      (4711, .unusable(reason: "open: Unknown error 4711")),
    ] as [(CInt, ScannerTrouble?)])
  func `each refusal of the kernel is told in the words of the shop`(
    _ code: CInt, _ expected: ScannerTrouble?
  ) {
    #expect(LineFailure(call: "open", code: .init(rawValue: code)).trouble == expected)
  }
}
