public import ServiceDesk

/// The kiosk's page with its styles, scripts and words, as the kiosk listener serves them.
///
/// `kiosk.html` answers `GET /` and `GET /t`; every other file stands at `/assets/` and its name.
public enum KioskPages {
  /// The bytes of each file under its name.
  public static let files: [String: [UInt8]] = [
    "arrow-keys.js": PackageResources.arrow_keys_js,
    "camera-worker.js": PackageResources.camera_worker_js,
    "camera.js": PackageResources.camera_js,
    "claim-code.js": PackageResources.claim_code_js,
    "kiosk-icon.svg": PackageResources.kiosk_icon_svg,
    "kiosk.css": PackageResources.kiosk_css,
    "kiosk.html": PackageResources.kiosk_html,
    "kiosk.js": PackageResources.kiosk_js,
    "screens.js": PackageResources.screens_js,
    "session-clock.js": PackageResources.session_clock_js,
    "sounds.js": PackageResources.sounds_js,
    "speech.js": PackageResources.speech_js,
    "station.js": PackageResources.station_js,
    "status-screen.js": PackageResources.status_screen_js,
    "texts.js": PackageResources.texts_js,
    "typing.js": PackageResources.typing_js,
  ]

  /// What the staff pages use as well, which have an eye on the same counter.
  public static let shared: [String: [UInt8]] = files.filter { name, _ in
    ["camera.js", "camera-worker.js"].contains(name)
  }

  /// What `/texts/{language}.json` answers: every text of the page under its key.
  public static func texts(_ language: Language) -> [String: String] {
    KioskTexts.phrases.mapValues { $0[language] }
  }
}
