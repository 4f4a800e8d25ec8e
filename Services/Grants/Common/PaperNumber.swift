/// A number that the database gives once a year and programme, as papers and tags have it, such as `A-2026-0007`.
struct PaperNumber: Hashable {
    let series: Series
    let year: Int
    let number: Int

    enum Series: String {
        case purchase = "P"
        case order = "PO"
        case asset = "A"
        case handOver = "HO"
    }

    init(_ series: Series, _ year: Int, _ number: Int) {
        self.series = series
        self.year = year
        self.number = number
    }

    /// Nil for what is no such number; however it is typed.
    init?(_ text: String) {
        let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let series = Series(rawValue: String(parts[0])), let year = Int32(parts[1]), let number = Int32(parts[2])
        else {
            return nil
        }
        self.init(series, Int(year), Int(number))
    }

    var text: String {
        let digits = String(number)
        return "\(series.rawValue)-\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
