/// A password that somebody chose and that is good enough (NIST SP 800-63B, section 5.1.1.2: length, and not a common one).
package struct NewPassword: Sendable {
    /// Characters (Unicode code points) that it has.
    package static let length = 12...128

    /// Why a password is not good enough.
    package enum Weakness: String, Error, CaseIterable, Sendable {
        case tooShort = "too-short"
        case tooLong = "too-long"
        /// One of the first that anybody would try.
        case common
        /// The person's own e-mail address or name.
        case personal
        /// On a published list of those that came out in breaches (SP 800-63B names it too); told by whoever has such a list.
        case breached
    }

    package let text: String

    /// Throws the first weakness of `text` as a password of the person with `email`.
    package init(_ text: String, of email: EmailAddress) throws(Weakness) {
        let count = text.unicodeScalars.count
        guard count >= Self.length.lowerBound else { throw .tooShort }
        guard count <= Self.length.upperBound else { throw .tooLong }
        let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
        guard Set(plain).count > 3, !Self.isCommon(plain) else { throw .common }
        let address = email.text.filter { $0.isLetter || $0.isNumber }
        guard plain != address, plain != String(email.person.filter { $0.isLetter || $0.isNumber }) else { throw .personal }
        self.text = text
    }

    /// One of the common beginnings, once or repeated, with nothing but digits around it; or a run along the keyboard.
    private static func isCommon(_ plain: String) -> Bool {
        let bare = plain.drop(while: \.isNumber).reversed().drop(while: \.isNumber).reversed()
        let word = String(bare)
        if runs.contains(where: { $0.contains(plain) }) { return true }
        return words.contains { common in
            word == common
                || !word.isEmpty && word.count.isMultiple(of: common.count)
                    && word == String(repeating: common, count: word.count / common.count)
        }
    }

    private static let runs = [
        "123456789012345678901234567890", "098765432109876543210987654321", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn",
        "abcdefghijklmnopqrstuvwxyz", "1q2w3e4r5t6y7u8i9o0p", "qwertyuiop1234567890", "1234567890qwertyuiop", "1qaz2wsx3edc4rfv5tgb6yhn",
        "qwerty123456789", "abcdef123456789", "abc123456789", "asdfghjkl1234567890",
    ]

    private static let words: Set<String> = [
        "password", "passwort", "motdepasse", "modpas", "passw0rd", "p4ssw0rd", "letmein", "letmeinplease", "welcome", "bienvenue",
        "byenveni", "qwerty", "azerty", "qwertyuiop", "iloveyou", "jetaime", "administrator", "administrateur", "admin", "changeme",
        "changeit", "trustno", "sunshine", "princess", "football", "baseball", "superman", "batman", "dragon", "monkey", "master",
        "foothold", "footholdadmin", "footholdpassword", "mypassword", "mypasswordis", "secret", "topsecret", "default", "temporary",
        "temppassword", "newpassword", "yourpassword", "thisismypassword", "passwordpassword", "passwordadmin", "adminpassword",
        "adminadmin", "guyana", "bahamas", "haiti", "ayiti", "nassau", "georgetown", "portauprince", "computer", "internet", "correcthorse",
        "correcthorsebatterystaple", "abc", "abcabc", "test", "testtest", "testpassword", "demo", "demopassword",
    ]
}
