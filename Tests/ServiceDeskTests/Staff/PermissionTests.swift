import ServiceDesk
import ServiceDeskTesting
import Testing

struct PermissionTests {
  /// `reliability.md` 2.4, a row per permission of this version. Changing stages at the counter is more than that
  /// table gives: withdrawals, approvals and holds are told there.
  static let table = """
    permission        counter warehouse technician manager accountant admin
    scan              y       y         y          y       -          -
    takeIn            y       -         -          y       -          -
    print             y       -         -          y       -          -
    registerUnits     y       y         y          y       -          -
    placeOnShelf      y       y         y          y       -          -
    readCustomer      y       -         -          y       y          -
    editCustomer      y       -         -          y       -          -
    moveStage         -       -         y          y       -          -
    test              -       -         y          y       -          -
    recall            -       -         -          y       -          -
    decideCoverage    -       -         y          y       -          -
    assign            y       -         y          y       -          -
    price             y       -         -          y       y          -
    handOut           y       -         -          y       -          -
    closeDelivered    y       -         -          y       -          -
    closeCancelled    -       -         -          y       -          -
    closeDisposed     -       -         -          y       -          -
    readReports       -       -         -          y       y          -
    manageStaff       -       -         -          y       -          y
    managePrinters    -       -         -          -       -          y
    manageDatabase    -       -         -          -       -          y
    readAudit         -       -         -          y       y          -
    verifyAudit       -       -         -          -       -          y
    recordGuarantee   y       -         y          y       -          -
    nameFault         y       -         y          y       -          -
    overrideVerdict   -       -         -          y       -          -
    inspect           -       -         y          y       -          -
    manageCertificates -      -         -          y       -          y
    manageContracts   y       -         -          y       y          -
    readAlarms        y       y         y          y       y          y
    snoozeAlarms      y       -         y          y       y          -
    defineAlarms      y       -         y          y       y          -
    consign           y       y         y          y       -          -
    """

  @Test func `every role has the rights of the table and no others`() throws {
    let lines = PermissionTests.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let roles = try lines[0].dropFirst().map { try #require(Role(rawValue: $0)) }
    #expect(Set(roles) == Set(Role.allCases))
    var written: Set<Permission> = []
    for line in lines.dropFirst() {
      let permission = try #require(Permission(rawValue: line[0]))
      written.insert(permission)
      for (role, mark) in zip(roles, line.dropFirst()) {
        #expect(role.permissions.contains(permission) == (mark == "y"), "\(role) \(permission)")
      }
    }
    #expect(written == Set(Permission.allCases))
  }

  @Test func `a person has the rights of all their roles, and none when not active`() {
    let both = StaffMember.example(roles: [.warehouse, .accountant])
    #expect(both.may(.placeOnShelf) && both.may(.readReports))
    #expect(!both.may(.takeIn))
    #expect(!StaffMember.example(roles: []).may(.scan))
    let gone = StaffMember.example(roles: Set(Role.allCases), isActive: false)
    #expect(Permission.allCases.allSatisfy { !gone.may($0) })
  }

  @Test func `the console may everything, the kiosk nothing, a person what they may`() {
    #expect(Permission.allCases.allSatisfy { Actor.console.may($0) })
    #expect(Permission.allCases.allSatisfy { !Actor.kiosk.may($0) })
    let clerk = Actor.staff(.example(id: StaffID(7), roles: [.counter]))
    #expect(clerk.may(.takeIn) && !clerk.may(.manageStaff))
    #expect(clerk.staffID == StaffID(7))
    #expect(Actor.console.staffID == nil)
  }
}
