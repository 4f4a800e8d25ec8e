import FoundationEssentials

/// PostgreSQL's text form of moments, with `DateStyle` ISO and `TimeZone` UTC.
enum Timestamp {
    /// Seconds from 1970-01-01 to 2001-01-01, the reference date of `Date`.
    private static let reference = 978_307_200
    private static let million = 1_000_000

    /// `2026-11-24 00:01:18.1234+00`, rounded to the microsecond and, as PostgreSQL writes it, without zeros at its end.
    static func text(of date: Date) -> [UInt8] {
        let interval = date.timeIntervalSinceReferenceDate
        guard interval.isFinite, abs(interval) < 8e12 else { return Array((interval > 0 ? "infinity" : "-infinity").utf8) }
        let micros = Int((interval * 1e6).rounded()) + reference * million
        let (days, time) = micros.flooredDivision(by: 86_400 * million)
        let (year, month, day) = civil(days)
        var text: [UInt8] = []
        text.reserveCapacity(32)
        text.append(year > 0 ? year : 1 - year, digits: 4, before: UInt8(ascii: "-"))
        text.append(month, digits: 2, before: UInt8(ascii: "-"))
        text.append(day, digits: 2, before: UInt8(ascii: " "))
        text.append(time / (3600 * million), digits: 2, before: UInt8(ascii: ":"))
        text.append(time / (60 * million) % 60, digits: 2, before: UInt8(ascii: ":"))
        text.append(time / million % 60, digits: 2, before: UInt8(ascii: "."))
        text.append(fraction: time % million)
        text += year > 0 ? "00".utf8 : "00 BC".utf8
        return text
    }

    /// The moment that `text` gives, for `date`, `timestamp` (taken as UTC) and `timestamptz`; nil when it is none of them.
    static func date(from text: UnsafeRawBufferPointer) -> Date? {
        var reader = unsafe Reader(bytes: text)
        guard let year = reader.number(), reader.take(UInt8(ascii: "-")), let month = reader.number(), reader.take(UInt8(ascii: "-")),
            let day = reader.number(), (1...12).contains(month), (1...31).contains(day)
        else { return unsafe infinity(text) }
        var micros = 0
        if reader.take(UInt8(ascii: " ")), !reader.isAtEra {
            guard let hour = reader.number(), reader.take(UInt8(ascii: ":")), let minute = reader.number(), reader.take(UInt8(ascii: ":")),
                let second = reader.number()
            else { return nil }
            micros = ((hour * 60 + minute) * 60 + second) * million
            if reader.take(UInt8(ascii: ".")) { micros += reader.fraction() }
            guard let offset = reader.offset() else { return nil }
            micros -= offset * million
            _ = reader.take(UInt8(ascii: " "))
        }
        let isBeforeChrist = reader.isAtEra
        guard isBeforeChrist || reader.isAtEnd else { return nil }
        let seconds = days(isBeforeChrist ? 1 - year : year, month, day) * 86_400 - reference
        return Date(timeIntervalSinceReferenceDate: Double(seconds * million + micros) / 1e6)
    }

    private static func infinity(_ text: UnsafeRawBufferPointer) -> Date? {
        if unsafe text.elementsEqual("infinity".utf8) { return Date(timeIntervalSinceReferenceDate: .infinity) }
        if unsafe text.elementsEqual("-infinity".utf8) { return Date(timeIntervalSinceReferenceDate: -.infinity) }
        return nil
    }

    /// Days since 1970-01-01 of a day in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.flooredDivision(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse of `days`.
    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Reads numbers and signs off the front.
    @safe private struct Reader {
        private let bytes: UnsafeRawBufferPointer
        private var place = 0

        init(bytes: UnsafeRawBufferPointer) {
            unsafe self.bytes = unsafe bytes
        }

        var isAtEnd: Bool { unsafe place == bytes.count }
        /// True in front of the `BC` of a year before Christ.
        var isAtEra: Bool { unsafe bytes.count - place == 2 && bytes[place] == UInt8(ascii: "B") }

        mutating func take(_ byte: UInt8) -> Bool {
            guard unsafe place < bytes.count, unsafe bytes[place] == byte else { return false }
            place += 1
            return true
        }

        private mutating func digit() -> Int? {
            guard unsafe place < bytes.count, case let value = unsafe bytes[place] &- 48, value < 10 else { return nil }
            place += 1
            return Int(value)
        }

        /// A number of one to nine digits.
        mutating func number() -> Int? {
            guard var value = digit() else { return nil }
            let start = place
            while place - start < 8, let next = digit() { value = value * 10 + next }
            return value
        }

        /// What stands after the point, in microseconds.
        mutating func fraction() -> Int {
            var (value, unit) = (0, 100_000)
            while let next = digit() {
                value += next * unit
                unit /= 10
            }
            return value
        }

        /// The offset from UTC in seconds: `+00`, `-03:30`, or nothing.
        mutating func offset() -> Int? {
            let isEast = take(UInt8(ascii: "+"))
            guard isEast || take(UInt8(ascii: "-")) else { return 0 }
            guard var seconds = number().map({ $0 * 3600 }) else { return nil }
            if take(UInt8(ascii: ":")) { seconds += (number() ?? 0) * 60 }
            if take(UInt8(ascii: ":")) { seconds += number() ?? 0 }
            return isEast ? seconds : -seconds
        }
    }
}

extension Int {
    /// Quotient and remainder, rounded towards minus infinity.
    fileprivate func flooredDivision(by divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension [UInt8] {
    /// Millionths behind the point that stands there, which goes where they are none.
    fileprivate mutating func append(fraction: Int) {
        var (rest, unit) = (fraction, 100_000)
        while rest > 0 {
            append(UInt8(rest / unit) + 48)
            rest %= unit
            unit /= 10
        }
        if last == UInt8(ascii: ".") { removeLast() }
        append(UInt8(ascii: "+"))
    }

    /// A number with leading zeros, and the sign that comes after it.
    fileprivate mutating func append(_ number: Int, digits: Int, before sign: UInt8) {
        var unit = 1
        for _ in 1..<digits { unit *= 10 }
        while number / unit > 9 { unit *= 10 }
        while unit > 0 {
            append(UInt8(number / unit % 10) + 48)
            unit /= 10
        }
        append(sign)
    }
}
