/// The hint on how decimals may be typed. However many fields take some, a page tells it once, and the fields refer to it.
enum DecimalsHint {
    static let id = "decimals-hint"

    /// Where a field has it told, unless something before it does.
    static let place = HTML(bytes: [], decimalsPlace: 0)
}

extension HTML {
    /// The same, with the hint told before all of it instead of inside, if any of its fields refers to it.
    func tellingDecimalsBefore() -> HTML {
        HTML(bytes: bytes, decimalsPlace: decimalsPlace == nil ? nil : 0)
    }

    /// The bytes of a page with the hint in its place, if a field refers to it.
    func tellingDecimals(in words: Wording) -> HTML {
        guard let decimalsPlace, let text = words.decimals else { return self }
        let hint = p(.class("hint"), .id(DecimalsHint.id)) { text }
        return HTML(bytes: bytes[..<decimalsPlace] + hint.bytes + bytes[decimalsPlace...])
    }
}
