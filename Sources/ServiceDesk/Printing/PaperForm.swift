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
    return PaperForm(medium: printer.medium(for: entry.kind), profile: printer.profile)
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
