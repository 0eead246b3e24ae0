extension ServicingStatement {
  /// The statement as a sheet in the customer's language, the same for the printer and for a file.
  ///
  /// - Parameter isDetailed: each stay beside the numbers by unit.
  public func paper(of shop: ShopSettings, isDetailed: Bool) -> Paper {
    let details = customer.details
    let language = details.language
    var values = PaperValues(of: shop)
    values["paper.id"] = "ST-\(customer.id)-\(to)"
    values["period.from"] = LocalFormat.day(from, language)
    values["period.to"] = LocalFormat.day(to, language)
    values["customer.name"] = details.name
    values["customer.company"] = details.company
    values["customer.taxNumber"] = details.taxNumber
    values.rows("units", byUnit.map { Self.row($0, language) })
    values["total.stays"] = String(stays.count)
    values["total.days"] = String(stays.days)
    values["total.amount"] = Self.amount(stays.price, language)
    if isDetailed { values.rows("stays", stays.map { $0.row(language) }) }
    return Paper(kind: .servicingStatement, language: language, values: values.all)
  }

  private static func row(_ stays: [Stay], _ language: Language) -> [String: String] {
    [
      "product": stays[0].product.title, "serial": stays[0].unit.serial.text, "stays": String(stays.count),
      "days": String(stays.days), "amount": amount(stays.price, language),
    ]
  }

  fileprivate static func amount(_ money: Money?, _ language: Language) -> String {
    money.map { LocalFormat.money($0, language) } ?? ""
  }
}

extension ServicingStatement.Stay {
  fileprivate func row(_ language: Language) -> [String: String] {
    [
      "number": ticket.number.description, "device": "\(product.title), \(unit.serial.text)",
      "period": "\(LocalFormat.day(takenIn, language)) – \(LocalFormat.day(handedBack, language))",
      "work": ticket.intake.fault, "outcome": ticket.outcome?.title[language] ?? "",
      "amount": ServicingStatement.amount(price, language),
    ]
  }
}
