/// How an applicant signed an agreement.
package struct Signature: Hashable, Sendable {
    /// As it was typed or stands on the paper.
    package let name: String
    /// In which the agreement was read.
    package let language: Language
    package let signedOn: CalendarDate
    package let method: Method
    /// Who of the office recorded it.
    package let recordedBy: Account.ID

    package enum Method: Hashable, Sendable {
        /// By the typed name and a tick, with a drawing where there was a screen to draw on.
        case screen(Drawing?)
        /// On paper that the office keeps, in the presence of a witness.
        case paper(place: String, witness: String)

        /// A method as one word.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case screen, paper
        }

        package var word: Word {
            switch self {
            case .screen: .screen
            case .paper: .paper
            }
        }
    }

    package init(name: String, language: Language, signedOn: CalendarDate, method: Method, recordedBy: Account.ID) {
        self.name = name
        self.language = language
        self.signedOn = signedOn
        self.method = method
        self.recordedBy = recordedBy
    }

    /// One that is recorded on `today`.
    ///
    /// Refuses with `signature.in-future`.
    package static func record(
        _ name: String, on day: CalendarDate, _ method: Method, in language: Language, by account: Account.ID, today: CalendarDate
    ) throws(Failure) -> Signature {
        guard day <= today else {
            throw Failure(
                .invalid, "signature.in-future", "Give a day that has come.",
                fields: [.init("/signedOn", "signature.in-future", "Give a day that has come.")])
        }
        return Signature(name: name, language: language, signedOn: day, method: method, recordedBy: account)
    }

    /// What was drawn: strokes of straight lines in a box, and nothing else, so that it can be shown as it is.
    package struct Drawing: Hashable, Sendable {
        package static let width = 600
        package static let height = 200
        package static let mostPoints = 3000

        /// As the path of an SVG: `M12 30L14 33L17 40M60 20L61 25`.
        package let path: String

        /// Nil for anything but such strokes in the box, of which each begins with `M`.
        package init?(_ path: String) {
            var (points, rest) = (0, Substring(path))
            while let command = rest.first {
                guard command == "M" || command == "L" && points > 0 else { return nil }
                let point = rest.dropFirst().prefix { $0 != "M" && $0 != "L" }
                let parts = point.split(separator: " ", omittingEmptySubsequences: false)
                guard parts.count == 2, Self.isPlace(parts[0], upTo: Self.width), Self.isPlace(parts[1], upTo: Self.height) else {
                    return nil
                }
                points += 1
                rest = rest.dropFirst(1 + point.count)
            }
            guard (2...Self.mostPoints).contains(points) else { return nil }
            self.path = path
        }

        private static func isPlace(_ text: Substring, upTo most: Int) -> Bool {
            guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }), let place = Int(text) else {
                return false
            }
            return place <= most
        }
    }
}
