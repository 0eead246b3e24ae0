/// On what a paper is drawn, and in whose dots and language.
public struct PaperForm: Sendable, Hashable {
  public var medium: PaperMedium
  public var profile: PrinterProfile

  public init(medium: PaperMedium, profile: PrinterProfile = .pdf) {
    self.medium = medium
    self.profile = profile
  }

  /// The same dots as a page that a screen shows.
  public var page: PrinterProfile {
    var page = profile
    page.language = .pdf
    return page
  }
}

extension PrintRoom {
  /// As the paper was drawn, or will be: for the printer that has it or that it will go to.
  public func form(of entry: PaperEntry) -> PaperForm {
    let printer = plan.printer(of: entry)
    // Without a job it is drawn anew where the printer is another one by now.
    guard let drawn = entry.drawn, entry.progress.jobName != nil || drawn.suits(printer, entry.kind),
      let medium = drawn.medium, let mark = drawn.profile,
      let profile = printer.profile.mark == mark ? printer.profile : profileDrawnFor(mark)
    else { return PaperForm(medium: printer.medium(for: entry.kind), profile: printer.profile) }
    return PaperForm(medium: medium, profile: profile)
  }

  /// As a paper of this kind would be drawn here now.
  public func form(of kind: PaperKind) -> PaperForm {
    let printer = plan.printer(for: kind.role)
    return PaperForm(medium: printer.medium(for: kind), profile: printer.profile)
  }

  /// The profile that pages were drawn for, as the ledger names it (``PrinterProfile/mark``).
  private func profileDrawnFor(_ mark: String) -> PrinterProfile? {
    if let profile = systems.profile(named: mark) { return profile }
    guard let sign = mark.lastIndex(of: "@"), var profile = systems.profile(named: String(mark[..<sign]))
    else {
      return nil
    }
    let shift = mark[mark.index(after: sign)...].split(separator: ",").compactMap { Double($0) }
    guard shift.count == 2 else { return nil }
    profile.offset = PrinterProfile.Offset(x: shift[0], y: shift[1])
    return profile
  }
}

extension DeskReading {
  /// As a paper of this kind would be drawn at a station by the printer that the shop chose for it; nil where it chose none.
  public func form(
    of kind: PaperKind, at station: StationName, profiles: [PrinterProfile]
  ) throws(StoreFailure) -> PaperForm? {
    let chosen = try printerAssignments(of: station).first { $0.role == kind.role }
    guard let id = chosen?.printer, let details = try shopPrinter(id)?.details,
      let profile = profiles.first(where: { $0.name == details.profile })
    else { return nil }
    return PaperForm(
      medium: kind.role == .office ? .a4 : details.medium, profile: profile.shifted(by: details.offset))
  }
}

/// Where the codes lie in the picture of a paper, pages one below the other; in printer dots.
public struct PaperLook: Sendable, Hashable {
  /// A code with the light margin that its readers need.
  public struct Zone: Sendable, Hashable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  public var width: Int
  public var height: Int
  public var dotsPerMillimetre: Double
  public var zones: [Zone]

  public init(width: Int, height: Int, dotsPerMillimetre: Double, zones: [Zone]) {
    self.width = width
    self.height = height
    self.dotsPerMillimetre = dotsPerMillimetre
    self.zones = zones
  }
}
