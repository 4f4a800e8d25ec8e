/// The hint on how decimals may be typed, where the language writes them with a comma: a form tells it once, and its fields refer to it.
enum DecimalsHint {
    static let id = "decimals-hint"

    /// What a form begins with: the hint, if any of its fields refers to it.
    static func told(for fields: HTML) -> HTML {
        guard let words = Wording.current.decimals, fields.bytes.contains(id.utf8) else { return HTML() }
        return p(.class("hint"), .id(id)) { words }
    }
}
