/// Whether a serial may be registered, from what is known of it: the one place for scans, ranges and files.
struct SerialJudgement {
  let direction: SerialHeading.Direction
  let batch: SerialBatchID
  /// Whether the answer may say to whom a unit was sold.
  let maySeeCustomers: Bool
  /// Whether a person has seen that the same number exists elsewhere.
  let isConfirmed: Bool

  /// One serial that wants in.
  struct Candidate {
    var product: ProductID
    /// Folded name of the product's maker.
    var maker: String
    var serial: SerialNumber
    var aliases: [UnitAlias]
  }

  /// The unit where it is known, and the second numbers that it does not have yet; or why it is refused.
  ///
  /// - Parameter known: every unit under the serial or one of the second numbers.
  func judge(
    _ candidate: Candidate, _ known: [RegisteredSerial]
  ) -> Result<(unit: UnitID?, aliases: [UnitAlias]), Refusal> {
    var unit: RegisteredSerial?
    for other in known {
      if other.key == candidate.serial.normalised {
        if other.maker == candidate.maker {
          unit = other
        } else if !isConfirmed {
          return .failure(Refusal(.serialOfAnotherMaker, ["serial": candidate.serial.text]))
        }
      } else if other.aliases.contains(candidate.serial.normalised),
        other.maker == candidate.maker || !isConfirmed
      {
        return .failure(Refusal(.numberOfAnotherUnit, ["number": candidate.serial.text]))
      }
    }
    if let unit, let refusal = refusal(of: unit, candidate) { return .failure(refusal) }
    var missing: [UnitAlias] = []
    for alias in candidate.aliases {
      if unit?.aliases.contains(alias.number.normalised) == true { continue }
      // Laptops share docks and adapters, so a network address may stand at several.
      let isTaken = known.contains { other in
        other.unit != unit?.unit
          && (other.aliases.contains(alias.number.normalised) || other.key == alias.number.normalised)
      }
      if isTaken, alias.kind != .mac {
        return .failure(Refusal(.numberOfAnotherUnit, ["number": alias.number.text]))
      }
      missing.append(alias)
    }
    return .success((unit?.unit, missing))
  }

  private func refusal(of unit: RegisteredSerial, _ candidate: Candidate) -> Refusal? {
    let serial = candidate.serial.text
    guard unit.product == candidate.product else {
      return Refusal(.serialOfAnotherProduct, ["serial": serial, "product": "\(unit.product)"])
    }
    if unit.batches.contains(batch) { return Refusal(.alreadyInBatch, ["serial": serial]) }
    switch direction {
    case .bought:
      return unit.isBought ? Refusal(.serialBought, ["serial": serial, "unit": "\(unit.unit)"]) : nil
    case .sold:
      guard let sale = unit.sale else { return nil }
      var values = [
        "serial": serial, "unit": "\(unit.unit)", "document": sale.document, "day": sale.day.description,
      ]
      if maySeeCustomers { values["customer"] = "\(sale.customer)" }
      return Refusal(.serialSold, values)
    }
  }
}

extension Refusal {
  /// What the station sounds: a person must look and decide, or the thing is refused for good.
  public var sound: Sound {
    switch code {
    case .productNotChosen, .serialNotClear, .serialResembles, .serialOfAnotherMaker, .labelMended: .needsYou
    case .notFound where values["what"] == "product": .needsYou
    default: .bad
    }
  }
}
