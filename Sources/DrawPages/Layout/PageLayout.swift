internal import ServiceDesk

/// Turns a template and a paper into sheets: pure values, the same for every output.
struct PageLayout {
  private let template: Template
  private let composer: Composer
  private let page: PageShape

  init(_ template: Template, _ paper: Paper, typesetter: Typesetter) {
    self.template = template
    page = template.content.page
    composer = Composer(
      typesetter: typesetter, styles: template.content.styles,
      values: PaperValues(paper, edition: template.edition))
  }

  func sheets() throws(DrawFailure) -> [Sheet] {
    if !template.content.fixed.isEmpty { return [try fixedSheet()] }
    let slabs = try composer.slabs(of: template.content.flow, width: page.contentWidth)
    guard let height = page.height else { return [try roll(slabs)] }
    return try pages(slabs, height: Dots.of(millimetres: height))
  }

  private var width: Int { Dots.of(millimetres: page.width) }
  private var left: Int { Dots.of(millimetres: page.left) }
  private var top: Int { Dots.of(millimetres: page.top) }
  private var bottom: Int { Dots.of(millimetres: page.bottom) }

  private func fixedSheet() throws(DrawFailure) -> Sheet {
    var sheet = Sheet(width: width, height: Dots.of(millimetres: page.height ?? 0), marks: [])
    for place in template.content.fixed {
      let slab = try composer.slabs(of: [place.block], width: Dots.of(millimetres: place.width)).joined
      guard slab.height <= Dots.of(millimetres: place.height) else {
        throw .library(
          name: "layout",
          message: "the block at \(place.x), \(place.y) is higher than its place in \(template.name)")
      }
      sheet.marks += slab.marks.map {
        $0.moved(right: Dots.of(millimetres: place.x), down: Dots.of(millimetres: place.y))
      }
    }
    return sheet
  }

  /// One sheet as long as its content, in whole millimetres: media sizes are named in them.
  private func roll(_ slabs: [Slab]) throws(DrawFailure) -> Sheet {
    let foot = try foot(page: 1, of: 1)
    let content = (slabs + [foot]).joined
    let whole = Int(Dots.perMillimetre)
    let height = (top + content.height + bottom + whole - 1) / whole * whole
    return Sheet(width: width, height: height, marks: content.marks.map { $0.moved(right: left, down: top) })
  }

  private func pages(_ slabs: [Slab], height: Int) throws(DrawFailure) -> [Sheet] {
    let footHeight = try foot(page: 1, of: 1).height
    let room = height - top - bottom - footHeight
    let filled = try filled(slabs, room: room)
    var sheets: [Sheet] = []
    for (index, content) in filled.enumerated() {
      var marks = content.marks.map { $0.moved(right: left, down: top) }
      let foot = try foot(page: index + 1, of: filled.count)
      marks += foot.marks.map { $0.moved(right: left, down: height - bottom - footHeight) }
      sheets.append(Sheet(width: width, height: height, marks: marks))
    }
    return sheets
  }

  /// Fills pages with slabs. Slabs that stay together go to the next page together, unless they are higher
  /// than a page.
  private func filled(_ slabs: [Slab], room: Int) throws(DrawFailure) -> [Slab] {
    var pages: [Slab] = []
    var page: [Slab] = []
    var rest = slabs[...]
    while let first = rest.first {
      var group = [first]
      while let last = group.last, last.staysWithNext, group.count < rest.count {
        group.append(rest[rest.startIndex + group.count])
      }
      if group.height > room { group = [first] }
      guard first.height <= room else {
        throw .library(name: "layout", message: "a block is higher than a page of \(template.name)")
      }
      if page.height + group.height > room, !page.isEmpty {
        pages.append(page.joined)
        page = []
        if let head = first.head, head.height + group.height <= room { page.append(head) }
      }
      if !(page.isEmpty && first.isGap && !pages.isEmpty) { page += group }
      rest = rest.dropFirst(group.count)
    }
    while page.last?.isGap == true { page.removeLast() }
    if !page.isEmpty || pages.isEmpty { pages.append(page.joined) }
    return pages
  }

  private func foot(page number: Int, of count: Int) throws(DrawFailure) -> Slab {
    try composer.with(["page": String(number), "pages": String(count)])
      .slabs(of: template.content.foot, width: page.contentWidth).joined
  }
}
