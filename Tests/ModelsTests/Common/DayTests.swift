import FoundationEssentials
import Models
import Testing

struct DayTests {
    @Test func `every day from 1900 to 2100 survives its own text`() throws {
        let days = (Int32(-25_567)...47_846).map { Day(number: $0) }
        let texts = days.map(\.description)
        #expect(texts.map { Day($0) } == days)
        #expect(texts == texts.sorted())
        #expect(Day("1970-01-01")?.number == 0)
        #expect(Day("2026-11-24")?.number == 20_781)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32", "", "2026-01-01T00", "+026-01-01"])
    func `a day that the calendar lacks is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `a day is text in JSON`() throws {
        let day = try #require(Day(year: 2024, month: 2, day: 29))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == #"["2024-02-29"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: Data(#"["2024-02-29"]"#.utf8)) == [day])
    }
}
