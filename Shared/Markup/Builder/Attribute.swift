/// One attribute of an element; one whose value is nil is left out.
package struct Attribute: Sendable {
    private enum Value: Sendable {
        case absent
        case present
        case text(String)
    }

    private let prefix: String
    private let name: String
    private let value: Value

    private init(_ prefix: String, _ name: String, _ value: Value) {
        self.prefix = prefix
        self.name = name
        self.value = value
    }

    /// Any attribute by its name, which is a literal; its value is escaped.
    package init(_ name: StaticString, _ value: String?) {
        let name = name.description
        guard let value, !holdsAddress(name) || isSafeURL(value) else {
            self.init("", name, .absent)
            return
        }
        self.init("", name, .text(value))
    }

    /// Any boolean attribute by its name: there or not.
    package init(_ name: StaticString, when isOn: Bool) {
        self.init("", name.description, isOn ? .present : .absent)
    }

    /// A `data-` attribute, for the script.
    package static func data(_ name: StaticString, _ value: String? = "") -> Attribute {
        Attribute("data-", name.description, value.map(Value.text) ?? .absent)
    }

    /// An `aria-` attribute, for assistive technology.
    package static func aria(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute("aria-", name.description, value.map(Value.text) ?? .absent)
    }

    /// This attribute where `condition` holds, and none otherwise.
    package static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute {
        condition ? attribute : Attribute("", "", .absent)
    }

    func write(into bytes: inout [UInt8]) {
        if case .absent = value { return }
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: prefix.utf8)
        bytes.append(contentsOf: name.utf8)
        guard case .text(let text) = value else { return }
        bytes.append(contentsOf: "=\"".utf8)
        bytes.append(escaping: text)
        bytes.append(UInt8(ascii: "\""))
    }
}

private func holdsAddress(_ name: String) -> Bool {
    switch name {
    case "href", "src", "action", "formaction", "poster", "cite", "xlink:href": true
    default: false
    }
}
