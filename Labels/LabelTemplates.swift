/// The templates that the program carries with it; a shop's own folder may override each by name.
///
/// How to write one: `README.md` beside this file.
public enum LabelTemplates {
  /// Name (`kind-medium`) to the bytes of the JSON5 file.
  public static let all: [String: [UInt8]] = [
    "badge-label50x30": PackageResources.badge_label50x30_json5,
    "commandSheet-a4": PackageResources.commandSheet_a4_json5,
    "intakeReceipt-a4": PackageResources.intakeReceipt_a4_json5,
    "intakeReceipt-roll80": PackageResources.intakeReceipt_roll80_json5,
    "packingList-a4": PackageResources.packingList_a4_json5,
    "parcelLabel-label50x30": PackageResources.parcelLabel_label50x30_json5,
    "practiceSheet-a4": PackageResources.practiceSheet_a4_json5,
    "releaseSlip-a4": PackageResources.releaseSlip_a4_json5,
    "releaseSlip-roll80": PackageResources.releaseSlip_roll80_json5,
    "repairEntry-a4": PackageResources.repairEntry_a4_json5,
    "servicingStatement-a4": PackageResources.servicingStatement_a4_json5,
    "unitLife-a4": PackageResources.unitLife_a4_json5,
    "serialLabel-label50x30": PackageResources.serialLabel_label50x30_json5,
    "unitLabel-label50x30": PackageResources.unitLabel_label50x30_json5,
    "warrantyCertificate-a4": PackageResources.warrantyCertificate_a4_json5,
  ]

  /// Name to the bytes of the JSON5 file that describes a printer.
  public static let printers: [String: [UInt8]] = [
    "pdf": PackageResources.pdf_json5,
    "office300": PackageResources.office300_json5,
    "office600": PackageResources.office600_json5,
    "label203-zpl": PackageResources.label203_zpl_json5,
    "label300-zpl": PackageResources.label300_zpl_json5,
    "label203-tspl": PackageResources.label203_tspl_json5,
    "label203-epl": PackageResources.label203_epl_json5,
    "receipt58-escpos": PackageResources.receipt58_escpos_json5,
    "receipt80-escpos": PackageResources.receipt80_escpos_json5,
  ]
}
