/// A JSON value as somebody sent it: texts without their escapes, numbers as they were written, so that no digit is lost.
enum JSONNode: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])

    /// One name with its value; no object has a name twice.
    struct Member: Sendable {
        let name: String
        let value: JSONNode
    }

    /// What it is, as it stands in a sentence: "found a text".
    var inWords: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let digits): Double(digits)?.isFinite == true ? "the number \(digits.prefix(40))" : "a number that is too great"
        case .string(let text): text.isEmpty ? "an empty text" : "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
