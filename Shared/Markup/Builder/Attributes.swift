extension Attribute {
    /// The element's classes; nil ones are left out: `.class("tag", isNew ? "new" : nil)`.
    package static func `class`(_ names: String?...) -> Attribute {
        let present = names.compactMap(\.self)
        return Attribute("class", present.isEmpty ? nil : present.joined(separator: " "))
    }

    // Attributes with a value.
    package static func id(_ value: String?) -> Attribute { Attribute("id", value) }
    package static func href(_ value: String?) -> Attribute { Attribute("href", value) }
    package static func src(_ value: String?) -> Attribute { Attribute("src", value) }
    package static func name(_ value: String?) -> Attribute { Attribute("name", value) }
    package static func value(_ value: String?) -> Attribute { Attribute("value", value) }
    package static func type(_ value: String?) -> Attribute { Attribute("type", value) }
    package static func title(_ value: String?) -> Attribute { Attribute("title", value) }
    package static func lang(_ value: String?) -> Attribute { Attribute("lang", value) }
    package static func dir(_ value: String?) -> Attribute { Attribute("dir", value) }
    package static func rel(_ value: String?) -> Attribute { Attribute("rel", value) }
    package static func target(_ value: String?) -> Attribute { Attribute("target", value) }
    package static func action(_ value: String?) -> Attribute { Attribute("action", value) }
    package static func method(_ value: String?) -> Attribute { Attribute("method", value) }
    package static func enctype(_ value: String?) -> Attribute { Attribute("enctype", value) }
    package static func accept(_ value: String?) -> Attribute { Attribute("accept", value) }
    package static func autocomplete(_ value: String?) -> Attribute { Attribute("autocomplete", value) }
    package static func inputmode(_ value: String?) -> Attribute { Attribute("inputmode", value) }
    package static func placeholder(_ value: String?) -> Attribute { Attribute("placeholder", value) }
    package static func pattern(_ value: String?) -> Attribute { Attribute("pattern", value) }
    package static func min(_ value: String?) -> Attribute { Attribute("min", value) }
    package static func max(_ value: String?) -> Attribute { Attribute("max", value) }
    package static func step(_ value: String?) -> Attribute { Attribute("step", value) }
    package static func alt(_ value: String?) -> Attribute { Attribute("alt", value) }
    package static func role(_ value: String?) -> Attribute { Attribute("role", value) }
    package static func scope(_ value: String?) -> Attribute { Attribute("scope", value) }
    package static func headers(_ value: String?) -> Attribute { Attribute("headers", value) }
    package static func datetime(_ value: String?) -> Attribute { Attribute("datetime", value) }
    package static func content(_ value: String?) -> Attribute { Attribute("content", value) }
    package static func charset(_ value: String?) -> Attribute { Attribute("charset", value) }
    package static func list(_ value: String?) -> Attribute { Attribute("list", value) }
    package static func form(_ value: String?) -> Attribute { Attribute("form", value) }
    package static func formaction(_ value: String?) -> Attribute { Attribute("formaction", value) }
    package static func width(_ value: Int?) -> Attribute { Attribute("width", value.map(String.init)) }
    package static func height(_ value: Int?) -> Attribute { Attribute("height", value.map(String.init)) }
    package static func rows(_ value: Int?) -> Attribute { Attribute("rows", value.map(String.init)) }
    package static func cols(_ value: Int?) -> Attribute { Attribute("cols", value.map(String.init)) }
    package static func size(_ value: Int?) -> Attribute { Attribute("size", value.map(String.init)) }
    package static func maxlength(_ value: Int?) -> Attribute { Attribute("maxlength", value.map(String.init)) }
    package static func minlength(_ value: Int?) -> Attribute { Attribute("minlength", value.map(String.init)) }
    package static func colspan(_ value: Int?) -> Attribute { Attribute("colspan", value.map(String.init)) }
    package static func rowspan(_ value: Int?) -> Attribute { Attribute("rowspan", value.map(String.init)) }
    package static func span(_ value: Int?) -> Attribute { Attribute("span", value.map(String.init)) }
    package static func sizes(_ value: String?) -> Attribute { Attribute("sizes", value) }
    package static func media(_ value: String?) -> Attribute { Attribute("media", value) }
    package static func hreflang(_ value: String?) -> Attribute { Attribute("hreflang", value) }
    package static func property(_ value: String?) -> Attribute { Attribute("property", value) }
    package static func itemprop(_ value: String?) -> Attribute { Attribute("itemprop", value) }
    package static func itemtype(_ value: String?) -> Attribute { Attribute("itemtype", value) }
    package static func tabindex(_ value: Int?) -> Attribute { Attribute("tabindex", value.map(String.init)) }
    package static func wrap(_ value: String?) -> Attribute { Attribute("wrap", value) }
    package static func `for`(_ id: String?) -> Attribute { Attribute("for", id) }

    // Attributes that are there or not: `.required`, or `.required(when: isNeeded)`.
    package static var required: Attribute { Attribute("required", when: true) }
    package static func required(when isOn: Bool) -> Attribute { Attribute("required", when: isOn) }
    package static var checked: Attribute { Attribute("checked", when: true) }
    package static func checked(when isOn: Bool) -> Attribute { Attribute("checked", when: isOn) }
    package static var selected: Attribute { Attribute("selected", when: true) }
    package static func selected(when isOn: Bool) -> Attribute { Attribute("selected", when: isOn) }
    package static var disabled: Attribute { Attribute("disabled", when: true) }
    package static func disabled(when isOn: Bool) -> Attribute { Attribute("disabled", when: isOn) }
    package static var readonly: Attribute { Attribute("readonly", when: true) }
    package static func readonly(when isOn: Bool) -> Attribute { Attribute("readonly", when: isOn) }
    package static var multiple: Attribute { Attribute("multiple", when: true) }
    package static func multiple(when isOn: Bool) -> Attribute { Attribute("multiple", when: isOn) }
    package static var hidden: Attribute { Attribute("hidden", when: true) }
    package static func hidden(when isOn: Bool) -> Attribute { Attribute("hidden", when: isOn) }
    package static var open: Attribute { Attribute("open", when: true) }
    package static func open(when isOn: Bool) -> Attribute { Attribute("open", when: isOn) }
    package static var autofocus: Attribute { Attribute("autofocus", when: true) }
    package static func autofocus(when isOn: Bool) -> Attribute { Attribute("autofocus", when: isOn) }
    package static var novalidate: Attribute { Attribute("novalidate", when: true) }
    package static func novalidate(when isOn: Bool) -> Attribute { Attribute("novalidate", when: isOn) }
    package static var download: Attribute { Attribute("download", when: true) }
    package static func download(when isOn: Bool) -> Attribute { Attribute("download", when: isOn) }
    package static var itemscope: Attribute { Attribute("itemscope", when: true) }
    package static func itemscope(when isOn: Bool) -> Attribute { Attribute("itemscope", when: isOn) }
    package static var reversed: Attribute { Attribute("reversed", when: true) }
    package static func reversed(when isOn: Bool) -> Attribute { Attribute("reversed", when: isOn) }
    package static var `defer`: Attribute { Attribute("defer", when: true) }
}
