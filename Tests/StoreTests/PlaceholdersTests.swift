import Store
import Testing

struct PlaceholdersTests {
  @Test(arguments: [
    ("SELECT $2, $1", "SELECT ?2, ?1"),
    ("SELECT $12,$1,$12", "SELECT ?12,?1,?12"),
    ("SELECT '$1', $1", "SELECT '$1', ?1"),
    ("SELECT 'it''s $1', $1", "SELECT 'it''s $1', ?1"),
    (#"SELECT "a$1""$2", $1"#, #"SELECT "a$1""$2", ?1"#),
    ("SELECT 1 -- $1 isn't\n, $1", "SELECT 1 -- $1 isn't\n, ?1"),
    ("SELECT 1 -- $1", "SELECT 1 -- $1"),
    ("SELECT /* $1 ' */ $1", "SELECT /* $1 ' */ ?1"),
    ("SELECT /* $1", "SELECT /* $1"),
    ("SELECT '$1", "SELECT '$1"),
    ("SELECT a$1, $a, $, $1", "SELECT a$1, $a, $, ?1"),
    ("SELECT 2-$1, 4/$2", "SELECT 2-?1, 4/?2"),
    ("SELECT 'ș', $1", "SELECT 'ș', ?1"),
    ("", ""),
  ])
  func `a placeholder is numbered for SQLite, quotes and comments are left alone`(
    text: String, expected: String
  ) {
    #expect(Placeholders.numbered(text) == expected)
  }
}
