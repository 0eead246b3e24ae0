internal import ServiceDesk

/// A paper's pages as the bytes that one printer takes.
struct PrinterDocument {
  let printer: PrinterProfile
  let pages: [PlacedSheet]

  func bytes(opensDrawer: Bool, title: String, typesetter: Typesetter) throws(DrawFailure) -> [UInt8] {
    switch printer.language {
    case .pdf: return try PDFPages.bytes(of: pages, title: title, typesetter: typesetter)
    case .png: return try Bitmap(of: pages, columns: columns, typesetter: typesetter).png()
    case .zpl: return ZPL.bytes(of: try pictures(typesetter))
    case .epl:
      let gap = Resolution(perMillimetre: printer.dotsPerMillimetre).dots(millimetres: printer.gap)
      return EPL.bytes(of: try pictures(typesetter), gap: gap)
    case .tspl:
      var sized: [TSPL.Page] = []
      for (page, picture) in zip(pages, try pictures(typesetter)) {
        sized.append(
          TSPL.Page(
            picture: picture, widthInMillimetres: page.widthInMillimetres,
            heightInMillimetres: page.heightInMillimetres))
      }
      return TSPL.bytes(of: sized, gap: printer.gap)
    case .escpos:
      return ESCPOS.bytes(
        of: try pictures(typesetter), cuts: printer.cuts, drawer: opensDrawer ? printer.drawer?.contact : nil)
    }
  }

  /// The dots of each page that lie under the print head.
  func pictures(_ typesetter: Typesetter) throws(DrawFailure) -> [DotPicture] {
    var pictures: [DotPicture] = []
    for page in pages {
      pictures.append(
        try Bitmap(of: [page], columns: page.columns(of: printer), typesetter: typesetter).picture)
    }
    return pictures
  }

  private var columns: Range<Int>? { pages.first?.columns(of: printer) }
}
