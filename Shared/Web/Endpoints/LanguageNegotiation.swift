package import Models

extension Language {
    /// The cookie in which a visitor's own choice is kept.
    package static let cookie = "language"

    /// The language to answer in: the cookie's, else the best that the browser accepts (RFC 9110, section 12.5.4), else `fallback`.
    package static func wanted(by request: Request, else fallback: Language = .english) -> Language {
        if let chosen = request.cookie(cookie).flatMap(Language.init) { return chosen }
        return request.headers["Accept-Language"].flatMap(best) ?? fallback
    }

    private static func best(among ranges: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for range in ranges.prefix(1000).split(separator: ",") {
            guard let (language, weight) = read(range), weight > best?.weight ?? 0 else { continue }
            best = (language, weight)
        }
        return best?.language
    }

    /// One range such as `fr-CA;q=0.8`; nil for a language that the screens do not speak.
    private static func read(_ range: Substring) -> (Language, Double)? {
        let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
        guard let tag = parts.first?.split(separator: "-").first, let language = Language(rawValue: String(tag)) else { return nil }
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        return (0...1).contains(weight) ? (language, weight) : nil
    }
}
