internal import Glibc

/// An open file, device or pipe; owns the descriptor and closes it.
struct LineDescriptor: ~Copyable {
  let rawValue: CInt

  /// Opens for reading, never blocking and never as this process's terminal.
  init(path: String) throws(LineFailure) {
    rawValue = try check("open", open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
  }

  /// Takes over an open descriptor, and closes it in the end.
  init(owning descriptor: CInt) { rawValue = descriptor }

  deinit { close(rawValue) }

  enum Portion: Equatable {
    case bytes([UInt8])
    case nothingYet
    /// The device hung up, was unplugged, or the recording is over.
    case end
  }

  /// Reads what is there now, `limit` bytes at most.
  func read(atMost limit: Int) throws(LineFailure) -> Portion {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      count = Glibc.read(rawValue, buffer.baseAddress, limit)
      filled = max(0, count)
    }
    do throws(LineFailure) {
      try check("read", count)
      return bytes.isEmpty ? .end : .bytes(bytes)
    } catch {
      switch error.code {
      case .nothingYet, .interrupted: return .nothingYet
      case .hungUp, .absentDevice, .absentAddress: return .end
      default: throw error
      }
    }
  }

  var isRegularFile: Bool {
    var status = stat()
    return fstat(rawValue, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
