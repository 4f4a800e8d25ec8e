import Testing

@testable import Markup

struct DataTableTests {
    let html = dataTable(
        caption: "Vacancies",
        columns: [
            Column("Title", sorting: .init("?sort=-title", .ascending)), Column("Places", .number), Column("Actions", .actions),
        ],
        rows: [["Plumber <1>", "2", buttonLink("Match", "/m", about: "Plumber")]])

    @Test func `headers are headers, and each row is headed by its first cell`() {
        #expect(html.tags("th").map { $0["scope"] } == ["col", "col", "col", "row"])
        #expect(html.tags("caption").count == 1)
        #expect(html.description.contains("Plumber &lt;1&gt;"))
    }

    @Test func `a sorted column says so and its header is a link`() {
        #expect(html.tags("th").map { $0["aria-sort"] } == ["ascending", nil, nil, nil])
        #expect(html.tags("a").first?["href"] == "?sort=-title")
    }

    @Test func `cells carry their column's name for the phone`() {
        #expect(html.tags("td").map { $0["data-label"] } == ["Places", nil])
    }

    @Test func `a row's action names the row`() {
        #expect(html.description.contains(#"Match<span class="spoken"> Plumber</span>"#))
    }
}
