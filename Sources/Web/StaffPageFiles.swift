internal import Foundation
public import ServiceDesk

/// The staff pages with their styles, scripts and words, as the staff listener serves them.
///
/// `counter.html` answers `GET /`, the other pages their name without the ending; every file stands at `/assets/` and
/// its name, the words of a language at `/texts/`.
public enum StaffPageFiles {
  public static let all: [String: [UInt8]] = pages.merging(textFiles(StaffTexts.json)) { page, _ in page }

  /// `ro.json` and its like: every text under its key.
  public static func textFiles(_ texts: (Language) -> [String: String]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for language in Language.allCases {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      guard let json = try? encoder.encode(texts(language)) else {
        // A dictionary of texts always encodes; the reason is the signature of Foundation.
        preconditionFailure("texts of \(language) do not encode")
      }
      files["\(language.rawValue).json"] = Array(json)
    }
    return files
  }

  static let pages: [String: [UInt8]] = [
    "actions.js": PackageResources.actions_js,
    "api.js": PackageResources.api_js,
    "counter.html": PackageResources.counter_html,
    "counter.js": PackageResources.counter_js,
    "customerpart.js": PackageResources.customerpart_js,
    "details.js": PackageResources.details_js,
    "dom.js": PackageResources.dom_js,
    "door.js": PackageResources.door_js,
    "drafts.js": PackageResources.drafts_js,
    "finished.js": PackageResources.finished_js,
    "format.js": PackageResources.format_js,
    "found.js": PackageResources.found_js,
    "handover.js": PackageResources.handover_js,
    "icon.svg": PackageResources.icon_svg,
    "intake.js": PackageResources.intake_js,
    "paperline.js": PackageResources.paperline_js,
    "papers.html": PackageResources.papers_html,
    "papers.js": PackageResources.papers_js,
    "papertable.js": PackageResources.papertable_js,
    "parts.css": PackageResources.parts_css,
    "people.html": PackageResources.people_html,
    "people.js": PackageResources.people_js,
    "photos.js": PackageResources.photos_js,
    "pictures.js": PackageResources.pictures_js,
    "pin.js": PackageResources.pin_js,
    "printers.html": PackageResources.printers_html,
    "printers.js": PackageResources.printers_js,
    "search.js": PackageResources.search_js,
    "shell.js": PackageResources.shell_js,
    "sound.js": PackageResources.sound_js,
    "staff.css": PackageResources.staff_css,
    "stream.js": PackageResources.stream_js,
    "texts.js": PackageResources.texts_js,
    "tickets.html": PackageResources.tickets_html,
    "tickets.js": PackageResources.tickets_js,
    "unitpart.js": PackageResources.unitpart_js,
  ]
}
