extension ClaimCode {
  /// The form of the secret that is stored first: keyed, with the locator as salt.
  public func keyed(_ secrecy: any Secrecy) -> String {
    hexadecimal(secrecy.seal(Array("\(locator):\(secret)".utf8), for: .pepper))
  }

  /// For signed-in staff, who may see the ticket anyway: the claim of this locator. The kiosk never asks this way,
  /// because only ``Kiosk`` proves the secret.
  func isKeyed(in claim: Claim, _ secrecy: any Secrecy) -> Bool {
    if case .keyed(let stored) = claim.secret { return stored == keyed(secrecy) }
    return claim.locator == locator
  }

  /// Whether the code opens `claim`. With nil the same slow work is done for nothing (P-1).
  public func opens(_ claim: Claim?, _ secrecy: any Secrecy) async -> Bool {
    let keyed = keyed(secrecy)
    switch claim?.secret {
    case .slow(let hash):
      return await secrecy.matches(keyed, hash)
    case .keyed(let stored):
      // The slow hash is not there yet; its time is spent all the same.
      _ = await secrecy.matches(keyed, nil)
      return stored == keyed
    case nil:
      return await secrecy.matches(keyed, nil)
    }
  }
}
