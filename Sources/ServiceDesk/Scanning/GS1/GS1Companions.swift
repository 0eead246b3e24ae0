/// Which identifiers must, and must not, stand beside which.
///
/// To be judged over all codes of an item together: a box may carry its product code in one and its serial in another
/// (GS1 General Specifications, 4.13 and 4.14).
enum GS1Companions {
  static func faults(_ elements: [GS1Element]) -> [GS1Fault] {
    repeats(elements) + exclusions(elements) + requirements(elements) + signature(elements)
  }

  /// The same identifier with another value.
  static func repeats(_ elements: [GS1Element]) -> [GS1Fault] {
    var values: [String: String] = [:]
    return elements.compactMap { element in
      guard let value = values[element.identifier], value != element.value else {
        values[element.identifier] = element.value
        return nil
      }
      return fault(.repeatedDifferently, element)
    }
  }

  static func exclusions(_ elements: [GS1Element]) -> [GS1Fault] {
    let identifiers = elements.map(\.identifier)
    return elements.compactMap { element in
      let opponents = GS1Rule.of(element.identifier)?.opponents ?? []
      return opponents.contains { holder(of: $0, in: identifiers, except: element.identifier) != nil }
        ? fault(.excludedCompanion, element) : nil
    }
  }

  static func requirements(_ elements: [GS1Element]) -> [GS1Fault] {
    let identifiers = elements.map(\.identifier)
    return elements.compactMap { element in
      let companions = GS1Rule.of(element.identifier)?.companions ?? []
      let areMet = companions.allSatisfy { groups in
        groups.contains { $0.allSatisfy { holder(of: $0, in: identifiers) != nil } }
      }
      return areMet ? nil : fault(.companionMissing, element)
    }
  }

  /// Keys that may lack a serial must have one beside a digital signature.
  static func signature(_ elements: [GS1Element]) -> [GS1Fault] {
    guard elements.contains(where: { $0.identifier == "8030" }) else { return [] }
    let lengths = ["253": 13, "255": 13, "8003": 14]
    return elements.compactMap { element in
      lengths[element.identifier] == element.value.utf8.count ? fault(.signatureNeedsSerial, element) : nil
    }
  }

  /// The first identifier that `pattern` means: digits, then `n` for any digit.
  static func holder(of pattern: String, in identifiers: [String], except: String? = nil) -> String? {
    let digits = pattern.prefix { $0 != "n" }
    guard !digits.isEmpty else { return nil }
    return identifiers.first { $0 != except && $0.count == pattern.count && $0.hasPrefix(digits) }
  }

  private static func fault(_ code: GS1Fault.Code, _ element: GS1Element) -> GS1Fault {
    GS1Fault(code, identifier: element.identifier, in: Array(element.value.utf8))
  }
}
