@testable import StoreSQLite
import Testing

struct MountTableTests {
  private static let table = MountTable(
    """
    22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
    30 22 0:40 / /srv/shop\\040data rw - nfs4 server:/export rw
    31 22 0:41 / /srv/local rw shared:1 - ext4 /dev/sdb rw
    32 31 0:42 / /srv/local/cloud rw - fuse.sshfs me@host rw
    33 22 0:43 / /srv/over rw - cifs //server/x rw
    34 33 254:1 / /srv/over rw - xfs /dev/sdc rw
    not a line
    """)

  @Test(arguments: [
    ("/var/lib/ghiseu/desk.sqlite", nil),
    ("/srv/shop data/desk.sqlite", "nfs4"),
    ("/srv/shop data2/desk.sqlite", nil),
    ("/srv/local/desk.sqlite", nil),
    ("/srv/local/cloud/desk.sqlite", "fuse.sshfs"),
    ("/srv/over/desk.sqlite", nil),
  ])
  func `a file system without trustworthy locks is recognised by the deepest mount`(
    path: String, kind: String?
  ) {
    #expect(Self.table.untrustedFileSystem(of: path) == kind)
  }

  @Test func `this machine's own table is understood`() {
    #expect(MountTable.current().fileSystem(of: "/") != nil)
  }
}
