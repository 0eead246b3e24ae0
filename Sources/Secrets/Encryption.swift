internal import CSodium
public import ServiceDesk

/// Secret boxes: XChaCha20-Poly1305 with a random nonce in front (libsodium's `crypto_aead_xchacha20poly1305_ietf`).
///
/// With 192 random bits a nonce does not come twice under one key, however many papers a chain prints.
extension Sodium {
  public func encrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8] {
    let nonce = randomBytes(Encryption.nonceBytes)
    let key = encryptionKey(for: purpose)
    var box = [UInt8](repeating: 0, count: bytes.count + Encryption.tagBytes)
    var boxBytes: UInt64 = 0
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &box, &boxBytes, bytes, UInt64(bytes.count), nil, 0, nil, nonce, key)
    return nonce + box.prefix(Int(boxBytes))
  }

  public func decrypt(_ bytes: [UInt8], for purpose: KeyPurpose) -> [UInt8]? {
    guard bytes.count >= Encryption.nonceBytes + Encryption.tagBytes else { return nil }
    let nonce = Array(bytes.prefix(Encryption.nonceBytes))
    let box = Array(bytes.dropFirst(Encryption.nonceBytes))
    let key = encryptionKey(for: purpose)
    // libsodium writes at least one byte of room away from a nil base address.
    var plain = [UInt8](repeating: 0, count: max(1, box.count - Encryption.tagBytes))
    var plainBytes: UInt64 = 0
    let status = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &plain, &plainBytes, nil, box, UInt64(box.count), nil, 0, nonce, key)
    return status == 0 ? Array(plain.prefix(Int(plainBytes))) : nil
  }

  /// The purpose's key is for seals; encryption takes a key derived from it, so that neither use weakens the other.
  private func encryptionKey(for purpose: KeyPurpose) -> [UInt8] {
    seal(Array("encryption".utf8), for: purpose)
  }
}

private enum Encryption {
  static let nonceBytes = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  static let tagBytes = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
}
