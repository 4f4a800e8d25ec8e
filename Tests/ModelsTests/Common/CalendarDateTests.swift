import FoundationEssentials
import Models
import Testing

struct CalendarDateTests {
    @Test func `every day from 1900 to 2100 survives its own text`() throws {
        let days = (-25_567...47_846).map { CalendarDate(daysSince1970: $0) }
        let texts = days.map(\.description)
        #expect(texts.map { CalendarDate($0) } == days)
        #expect(texts == texts.sorted())
        #expect(CalendarDate("1970-01-01")?.daysSince1970 == 0)
        #expect(CalendarDate("2026-11-24")?.daysSince1970 == 20_781)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32", "", "2026-01-01T00", "+026-01-01"])
    func `a day that the calendar lacks is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `a day is text in JSON`() throws {
        let day = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2024-02-29"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2024-02-29"]"#.utf8)) == [day])
    }
}
