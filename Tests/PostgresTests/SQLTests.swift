import Testing

@testable import Postgres

struct SQLTests {
    @Test func `a value is bound and never part of the text`() {
        let name = "x'; DROP TABLE person; --"
        let sql: SQL = "SELECT FROM person WHERE name = \(name) AND age > \(30)"
        #expect(sql.text == "SELECT FROM person WHERE name = $1 AND age > $2")
        #expect(sql.binds.map(\.bytes) == [Array(name.utf8), Array("30".utf8)])
    }

    @Test func `a fragment's parameters are renumbered`() {
        let inner: SQL = "a = \(1) OR b = \(2)"
        let outer: SQL =
            "WHERE c = \(0) AND (\(splice: inner)) AND d IN (\(splice: ([3, 4].map { "\($0)" } as [SQL]).joined(separator: ", ")))"
        #expect(outer.text == "WHERE c = $1 AND (a = $2 OR b = $3) AND d IN ($4, $5)")
        #expect(outer.binds.map(\.bytes) == ["0", "1", "2", "3", "4"].map { Array($0.utf8) })
    }

    @Test func `a spliced fragment can be spliced again`() {
        let inner: SQL = "é = \("x")"
        let middle: SQL = "(\(splice: inner) OR \(splice: inner))"
        let outer: SQL = "\(true) AND \(splice: middle)"
        #expect(outer.text == "$1 AND (é = $2 OR é = $3)")
    }

    @Test func `a null keeps its type, so that the statement stays the same`() {
        let (some, none): (SQL, SQL) = ("SELECT \(Int?.some(1))", "SELECT \(Int?.none)")
        #expect(some.binds.map(\.type) == none.binds.map(\.type))
    }
}
