/// Whether the authorisations that the law asks for allow a fiscal device to leave the bench and the shop (W-IN8).
///
/// Asked twice: when the work is signed off (`READY_OK`) and at the hand-over of what was worked on. A device that goes
/// back unrepaired is never held back. An authorisation on record that is not valid today always blocks. One that was
/// never recorded blocks where the law asks for it and the device is fiscal beyond a guess by its type, so that a shop
/// that keeps no authorisations here is not shut by the words of a product. Who lacks one hands the ticket over:
/// another authorised technician checks the device and is assigned.
public struct FiscalAuthorisation {
  /// Whose authorisation a country's law asks for (W-IN4: registered service and technician; W-IN6: accredited unit).
  public struct Duty: Sendable, Hashable {
    public var firm: Bool
    public var technician: Bool
    public var rule: String

    public init(in country: Country) {
      switch country {
      case .romania: (firm, technician, rule) = (true, false, "W-IN6")
      case .hungary: (firm, technician, rule) = (true, true, "W-IN4")
      case .poland: (firm, technician, rule) = (true, true, "W-IN3")
      }
    }
  }

  let desk: any DeskReading
  let country: Country
  let today: Day

  init(_ desk: any DeskTransaction, on today: Day) {
    self.desk = desk
    country = desk.shop.country
    self.today = today
  }

  /// Why `ticket` must not become ready or be handed over now; nil when nothing stands against it.
  func refusal(for ticket: Ticket) throws(StoreFailure) -> Refusal? {
    guard let unit = try desk.unit(ticket.unit) else { return nil }
    let status = try desk.fiscalStatus(of: unit)
    guard status.isFiscal else { return nil }
    let kind = Certificate.Kind.fiscal(in: country)
    let known = try desk.certificates().filter { $0.kind == kind }
    let duty = Duty(in: country)
    if let refusal = refusal(
      known.filter { $0.holder == .firm }, isOwed: duty.firm && status.isCertain,
      missing: Refusal(.firmAuthorisationMissing),
      lapsed: { Refusal(.firmAuthorisationLapsed, ["number": $0.details.number, "day": day(of: $0)]) })
    {
      return refusal
    }
    // Whoever is assigned answers for the work, else whoever tested it.
    guard let id = ticket.technician ?? ticket.tests?.by, let person = try desk.staff(id) else {
      return duty.technician && status.isCertain ? Refusal(.technicianNotNamed) : nil
    }
    return refusal(
      known.filter { $0.holder == .staff(id) }, isOwed: duty.technician && status.isCertain,
      missing: Refusal(.authorisationMissing, ["holder": person.name]),
      lapsed: {
        Refusal(
          .authorisationLapsed,
          ["holder": person.name, "number": $0.details.number, "day": day(of: $0)])
      })
  }

  private func refusal(
    _ own: [Certificate], isOwed: Bool, missing: Refusal, lapsed: (Certificate) -> Refusal
  ) -> Refusal? {
    if own.contains(where: { $0.isValid(on: today) }) { return nil }
    let past = own.filter { $0.details.validFrom <= today }
    if let last = past.max(by: { (day(of: $0), $0.id) < (day(of: $1), $1.id) }) { return lapsed(last) }
    return isOwed ? missing : nil
  }

  /// The last day it held; it has one, else it would hold still.
  private func day(of certificate: Certificate) -> String { certificate.lastDay?.description ?? "" }
}
