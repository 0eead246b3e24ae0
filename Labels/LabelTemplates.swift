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
    "testPage-a4": PackageResources.testPage_a4_json5,
    "testPage-label50x30": PackageResources.testPage_label50x30_json5,
    "testPage-roll80": PackageResources.testPage_roll80_json5,
    "unitLife-a4": PackageResources.unitLife_a4_json5,
    "serialLabel-label50x30": PackageResources.serialLabel_label50x30_json5,
    "unitLabel-label50x30": PackageResources.unitLabel_label50x30_json5,
    "warrantyCertificate-a4": PackageResources.warrantyCertificate_a4_json5,
  ]
}
