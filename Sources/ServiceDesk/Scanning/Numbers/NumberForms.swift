/// The tables of prefixes, words and forms: what labels print in front of a number, and how makers build theirs. Data only;
/// a maker is added here, a single product by a ``SerialRule`` of the shop.
enum NumberForms {
  /// A data identifier of ANSI MH10.8.2: up to three digits and a letter.
  struct DataIdentifier: Sendable {
    let meaning: LabelFields.Meaning
    /// Whether a linear code that begins so is told by it. `S`, `P` and the like begin serials too often.
    let isTelling: Bool
  }

  /// ANSI MH10.8.2, those on labels of devices, parts and parcels.
  static let dataIdentifiers: [String: DataIdentifier] = {
    var table: [String: DataIdentifier] = [:]
    func add(_ meaning: LabelFields.Meaning, _ identifiers: String, isTelling: Bool = true) {
      for identifier in identifiers.split(separator: " ") {
        table[String(identifier)] = DataIdentifier(meaning: meaning, isTelling: isTelling)
      }
    }
    // I: the number of a vehicle.
    add(.serial, "S I", isTelling: false)
    // The maker and the serial in one; which characters are the maker's is not said.
    add(.partSerial, "18S 25S")
    add(.mac, "23S")
    add(.parcel, "J", isTelling: false)
    add(.parcel, "1J 2J 3J 4J 5J 6J 2S 3S 4S 5S")
    add(.partNumber, "P", isTelling: false)
    add(.partNumber, "1P 3P 4P 5P 6P 7P 25P 30P 31P 32P 33P")
    add(.quantity, "Q", isTelling: false)
    add(.lot, "T", isTelling: false)
    add(.lot, "1T 2T 3T 30T")
    add(.date, "D", isTelling: false)
    add(.date, "4D 5D 6D 9D 10D 11D 12D 14D 16D")
    add(.supplier, "V", isTelling: false)
    add(.supplier, "1V 2V 3V 12V 18V 21V")
    add(.country, "4L")
    add(.order, "K", isTelling: false)
    add(.order, "1K 2K 4K 7K 10K 11K 14K 15K")
    add(.other, "E 2P 11Z 12Z 13Z 20Z L Z", isTelling: false)
    return table
  }()

  /// The identifier that `text` begins with and what stands behind it; nil when the table has none such.
  static func dataIdentifier(of text: some StringProtocol) -> (
    tag: String, known: DataIdentifier, rest: String
  )? {
    let digits = text.prefix { $0.isASCIIDigit }.prefix(3)
    let tag = String(text.prefix(digits.count + 1))
    guard let known = dataIdentifiers[tag] else { return nil }
    let rest = String(text.dropFirst(tag.count))
    // Much begins with an I; only a vehicle's number is told by it.
    if rest.isEmpty || tag == "I" && VehicleNumber(rest) == nil { return nil }
    return (tag, known, rest)
  }

  /// GS1 application identifiers that say something of a unit; all others are kept as they are.
  static let applicationIdentifiers: [String: LabelFields.Meaning] = [
    "00": .parcel, "01": .gtin, "02": .gtin, "8006": .gtin, "21": .serial, "250": .partSerial, "10": .lot,
    "11": .date, "13": .date, "15": .date, "16": .date, "17": .date, "8008": .date, "30": .quantity,
    "37": .quantity, "240": .partNumber, "241": .partNumber, "400": .order, "402": .parcel, "422": .country,
    "8002": .imei,
    // A part of the device, and its serial.
    "8010": .partNumber, "8011": .partSerial,
  ]

  /// The text element identifiers of ISO/IEC 15434 format 12 (ATA Common Support Data Dictionary).
  static let textElements: [String: LabelFields.Meaning] = [
    "SER": .serial, "SEQ": .serial, "UCN": .serial, "PNO": .partNumber, "PNR": .partNumber, "PDT": .other,
    "MFR": .supplier, "SPL": .supplier, "CAG": .supplier, "LOT": .lot, "BII": .lot, "DMF": .date,
    "EXP": .date,
    "UST": .serial, "USN": .serial, "QTY": .quantity,
  ]

  /// Words on labels and in codes, folded: lower case, without accents, signs and spaces (`domain.md` 5.4).
  static let words: [String: LabelFields.Meaning] = {
    var table: [String: LabelFields.Meaning] = [:]
    func add(_ meaning: LabelFields.Meaning, _ words: String) {
      for word in words.split(separator: " ") { table[String(word)] = meaning }
    }
    add(
      .serial,
      """
      sn sno serial serialno serialnr serialnumber serno sernr seria serie serienr seriennr seriennummer nrserie \
      nrserii nrseryjny numarserie numerseryjny gyariszam gysz sorozatszam ser
      """)
    add(
      .partNumber,
      "pn part partno partnumber model modelno modelname mpn mtm type tip typ tipus pm sku mfrpn item")
    add(.imei, "imei imei1 imei2 imeimeid imeino imeisv imeisv1 imeisv2")
    add(.meid, "meid esn")
    add(.mac, "mac macid macaddress macaddr wlanmac wifimac lanmac ethmac btmac bluetooth wanmac ethernetmac")
    add(.iccid, "iccid sim simno")
    add(.eid, "eid")
    add(.gtin, "gtin ean upc ean13 gtin13 gtin14")
    add(.fiscalNumber, "nui seriefiscala nrunikatowy numerunikatowy apszam apsz")
    add(.quantity, "qty quantity cant ilosc menny")
    add(.lot, "lot batch lotno")
    add(.date, "date datecode dc mfd mfgdate dom data")
    add(.order, "po cpo order orderno on pbn invoice")
    add(.supplier, "mfr manufacturer producator producent gyarto vendor")
    add(.country, "coo origin madein")
    add(.parcel, "sscc")
    add(
      .other,
      "ssid password pass pwd key wpa wpakey user username url ip hw hwver fw fwver ver rev pc mc cc pdi hp wh pin rohs"
    )
    return table
  }()

  static func word(_ text: some StringProtocol) -> LabelFields.Meaning? {
    words[folded(String(text)).filter { $0.isLetter || $0.isNumber }]
  }

  /// How a maker builds serials, with or without something in front (`domain.md` 5.4).
  struct MakerForm: Sendable {
    /// As it is shown; folded it is compared with the product's maker.
    let maker: String
    /// What the whole code looks like.
    let pattern: String
    /// Where the serial begins and how long it is, in characters.
    let start: Int
    let length: Int
    /// Where a model stands before it.
    let model: Range<Int>?
    /// Whether only this maker's codes look like it. Others count only for a product that is known to be of the maker.
    let isTelling: Bool

    init(
      _ maker: String, _ pattern: String, start: Int = 0, length: Int, model: Range<Int>? = nil,
      isTelling: Bool = false
    ) {
      self.maker = maker
      self.pattern = pattern
      self.start = start
      self.length = length
      self.model = model
      self.isTelling = isTelling
    }
  }

  static let makerForms: [MakerForm] = [
    // 1S, machine type and model of ten or seven characters, serial of eight or seven.
    MakerForm("Lenovo", "1S******************", start: 12, length: 8, model: 2..<12, isTelling: true),
    MakerForm("Lenovo", "1S**************", start: 9, length: 7, model: 2..<9, isTelling: true),
    MakerForm("Lenovo", "@*******", length: 8),
    MakerForm("Dell", "*******", length: 7),
    // Three for the plant, a digit of the year, two of the week, four of the unit.
    MakerForm("HP", "***###****", length: 10),
    MakerForm("Hewlett-Packard", "***###****", length: 10),
    MakerForm("Apple", "S************", start: 1, length: 12),
    MakerForm("Apple", "S**********", start: 1, length: 10),
    MakerForm("Apple", "************", length: 12),
    MakerForm("Apple", "***********", length: 11),
    MakerForm("Apple", "**********", length: 10),
  ]

  /// The form that a normalised code has: of `maker` where one is known, else only one that tells its maker.
  static func makerForm(of normalised: String, maker: String?) -> (
    form: MakerForm, serial: String, model: String?
  )? {
    guard normalised.contains(where: \.isASCIIDigit) else { return nil }
    for form in makerForms {
      let isMakers = maker.map { folded($0).hasPrefix(folded(form.maker)) } ?? false
      guard isMakers || form.isTelling, form.pattern.utf8.count == normalised.utf8.count,
        SerialPattern(form.pattern)?.matches(normalised) == true
      else { continue }
      let signs = Array(normalised)
      let model = form.model.map { String(signs[$0]) }
      return (form, String(signs[form.start..<form.start + form.length]), model)
    }
    return nil
  }
}
