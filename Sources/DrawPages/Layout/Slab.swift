/// A strip of a page that is never cut. Blocks become slabs, pages are filled with them.
struct Slab {
  var height: Int
  /// Relative to the slab's top and the left edge of its column.
  var marks: [Mark] = []
  /// A heading is not left alone at the foot of a page.
  var staysWithNext = false
  /// Nothing but distance: dropped at the top of a page.
  var isGap = false
  /// Printed again above this strip where it begins a page: the captions of its table.
  var runningHead: [Mark] = []
  var runningHeadHeight = 0

  /// Side by side things that are higher than this (half an A4 page) do not stay in one piece.
  static let tallestWhole = Dots.of(millimetres: 140)

  static func gap(_ millimetres: Double, staysWithNext: Bool = false) -> Slab {
    Slab(height: Dots.of(millimetres: millimetres), staysWithNext: staysWithNext, isGap: true)
  }

  /// The running head as a strip of its own; nil when there is none.
  var head: Slab? {
    runningHeadHeight == 0 ? nil : Slab(height: runningHeadHeight, marks: runningHead, staysWithNext: true)
  }

  func moved(right: Int) -> Slab {
    var slab = self
    slab.marks = marks.map { $0.moved(right: right) }
    slab.runningHead = runningHead.map { $0.moved(right: right) }
    return slab
  }
}

extension [Slab] {
  var height: Int { reduce(0) { $0 + $1.height } }

  /// All strips as one that no page break cuts.
  var joined: Slab {
    var whole = Slab(height: 0)
    for slab in self {
      whole.marks += slab.marks.map { $0.moved(down: whole.height) }
      whole.height += slab.height
    }
    return whole
  }

  func moved(right: Int) -> [Slab] { map { $0.moved(right: right) } }
}
