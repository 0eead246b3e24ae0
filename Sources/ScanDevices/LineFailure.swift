internal import Glibc
internal import ServiceDesk

/// A system call on a scanner's line that failed, with the kernel's reason.
struct LineFailure: Error, Equatable {
  /// An error number of the kernel; an unknown one is still an error.
  struct Code: RawRepresentable, Hashable {
    var rawValue: CInt
    static let absentFile = Code(rawValue: ENOENT)
    static let absentDevice = Code(rawValue: ENODEV)
    static let absentAddress = Code(rawValue: ENXIO)
    static let absentFolder = Code(rawValue: ENOTDIR)
    static let hungUp = Code(rawValue: EIO)
    static let notPermitted = Code(rawValue: EPERM)
    static let accessDenied = Code(rawValue: EACCES)
    static let busy = Code(rawValue: EBUSY)
    static let notADevice = Code(rawValue: ENOTTY)
    static let invalid = Code(rawValue: EINVAL)
    static let interrupted = Code(rawValue: EINTR)
    static let nothingYet = Code(rawValue: EAGAIN)
    static let noMemory = Code(rawValue: ENOMEM)
    static let notUnique = Code(rawValue: ENOTUNIQ)
  }

  var call: String
  var code: Code

  /// What to tell about the scanner; nil when the device is simply not there.
  var trouble: ScannerTrouble? {
    switch code {
    case .absentFile, .absentDevice, .absentAddress, .absentFolder, .hungUp: nil
    case .notPermitted, .accessDenied: .notPermitted
    case .busy: .heldByAnother
    default: .unusable(reason: "\(call): \(String(cString: strerror(code.rawValue)))")
    }
  }
}

/// Turns the -1 of a system call into a failure; the one place that reads `errno`.
@discardableResult
func check(_ call: String, _ status: Int) throws(LineFailure) -> Int {
  guard status >= 0 else { throw LineFailure(call: call, code: LineFailure.Code(rawValue: errno)) }
  return status
}

@discardableResult
func check(_ call: String, _ status: CInt) throws(LineFailure) -> CInt {
  CInt(try check(call, Int(status)))
}
