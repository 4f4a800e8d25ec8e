import Glibc

/// A mail as it travels (RFC 5322): headers, a blank line, and the text in quoted-printable.
struct MailMessage {
    let from: MailAddress
    let sender: String
    let to: MailAddress
    let subject: String
    let text: String
    /// Seconds since 1970.
    let sentAt: Int
    /// Left of the `@` in the message id: letters, digits and hyphens.
    let id: String

    func bytes() throws(OutboundError) -> [UInt8] {
        guard !subject.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .invalid("The subject of a mail is one line.")
        }
        guard !id.isEmpty, id.utf8.allSatisfy({ $0 == 45 || 48...57 ~= $0 || 65...90 ~= $0 & 0xDF }) else {
            throw .invalid("A mail's id has letters, digits and hyphens.")
        }
        let headers = [
            "Date: \(Self.date(sentAt))",
            "From: \(EncodedWord.encode(sender)) <\(from.text)>",
            "To: <\(to.text)>",
            "Subject: \(EncodedWord.encode(subject))",
            "Message-ID: <\(id)@\(from.domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        return Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + QuotedPrintable.encode(text)).utf8)
    }

    static func date(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = unsafe tm()
        unsafe gmtime_r(&moment, &parts)
        let (weekday, month) = unsafe (Int(parts.tm_wday), Int(parts.tm_mon))
        let (day, year) = unsafe (two(parts.tm_mday), parts.tm_year + 1900)
        let time = unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map(two).joined(separator: ":")
        return "\(weekdays[weekday]), \(day) \(months[month]) \(year) \(time) +0000"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
