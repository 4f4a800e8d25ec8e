import FoundationEssentials
import Models

/// Interviews as an iCalendar object (RFC 5545); it goes out to other programs, so it names no candidate.
struct CalendarText {
    static let contentType = "text/calendar; charset=utf-8"

    let text: String

    /// `name` is what a program that subscribes calls the calendar.
    init(named name: String?, _ interviews: [InterviewStore.Listed], _ language: Language) {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foothold//Interviews//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
        if let name { lines.append("NAME:" + Self.escaped(name)) }
        for listed in interviews { lines += Self.event(listed, language) }
        lines.append("END:VCALENDAR")
        text = lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func event(_ listed: InterviewStore.Listed, _ language: Language) -> [String] {
        let (interview, time) = (listed.interview, listed.interview.time)
        let word = Phrase("Interview", fr: "Entretien", ht: "Entèvyou")[language]
        let status = interview.state == .cancelled ? "CANCELLED" : interview.state == .proposed ? "TENTATIVE" : "CONFIRMED"
        return [
            "BEGIN:VEVENT", "UID:\(interview.id)@foothold", "DTSTAMP:" + utc(interview.updatedAt), "SEQUENCE:\(interview.sequence)",
            "DTSTART:" + utc(time.startsAt), "DTEND:" + utc(time.endsAt),
            "SUMMARY:" + escaped("\(word): \(listed.title) (\(listed.employer))"), "STATUS:" + status,
        ] + [time.place.map { "LOCATION:" + escaped($0) }, time.link.map { "URL:\($0)" }].compactMap(\.self) + ["END:VEVENT"]
    }

    /// A moment in UTC, such as `20261124T143000Z`.
    static func utc(_ moment: Date) -> String {
        let day = CalendarDate(moment)
        let second = Int(moment.timeIntervalSince1970.rounded(.down)) - day.daysSince1970 * 86_400
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return day.description.replacing("-", with: "") + "T" + two(second / 3600) + two(second / 60 % 60) + two(second % 60) + "Z"
    }

    /// Text with what has a meaning of its own marked (RFC 5545, section 3.3.11).
    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,").replacing("\r\n", with: "\\n")
            .replacing("\n", with: "\\n")
    }

    /// A line in pieces of at most 75 bytes, none cut within a character (RFC 5545, section 3.1).
    static func folded(_ line: String) -> String {
        var (text, length) = ("", 0)
        for character in line.unicodeScalars {
            let size = String(character).utf8.count
            if length + size > 75 {
                text += "\r\n "
                length = 1
            }
            text.unicodeScalars.append(character)
            length += size
        }
        return text
    }
}
