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

    @Test func `a row's statement is made once, and can be spliced like any other`() {
        let row = Insertion(into: "person", ["name", "age"]).row(["é".bind, 30.bind])
        #expect(row.text == "INSERT INTO person (name, age)\nVALUES ($1, $2)")
        let outer: SQL = "WITH p AS (\(splice: row) RETURNING id) SELECT \(1)"
        #expect(outer.text == "WITH p AS (INSERT INTO person (name, age)\nVALUES ($1, $2) RETURNING id) SELECT $3")
        #expect(outer.binds.map(\.bytes) == ["é", "30", "1"].map { Array($0.utf8) })
    }

    @Test func `rows of the same tables are merged, and no other statements`() {
        let (person, animal) = (Insertion(into: "person", ["name"]), Insertion(into: "animal", ["name"]))
        func unit(_ name: String) -> [SQL] { [person.row([name.bind]), animal.row([name.bind])] }
        let merged = Insertion.merging([unit("a"), unit("b"), unit("c")])
        #expect(merged?.map(\.text) == ["person", "animal"].map { "INSERT INTO \($0) (name)\nVALUES ($1), ($2), ($3)" })
        #expect(merged?[1].binds.map(\.bytes) == ["a", "b", "c"].map { Array($0.utf8) })
        var changed = person.row(["d".bind])
        changed.append(" RETURNING name")
        for other in [[changed, animal.row(["d".bind])], unit("d").reversed(), [person.row(["d".bind])]] {
            #expect(Insertion.merging([unit("a"), other]) == nil)
        }
    }

    @Test func `a null keeps its type, so that the statement stays the same`() {
        let (some, none): (SQL, SQL) = ("SELECT \(Int?.some(1))", "SELECT \(Int?.none)")
        #expect(some.binds.map(\.type) == none.binds.map(\.type))
    }
}
