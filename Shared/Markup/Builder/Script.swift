/// A script by its address; there are none within the page, as the content security policy has it.
package func script(_ attributes: Attribute...) -> HTML {
    element("script", attributes)
}

/// Data for machines within the page, such as schema.org's JSON-LD: `json` may hold any text and cannot end the element.
package func dataBlock(type: String = "application/ld+json", json: [UInt8]) -> HTML {
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count)
    for byte in json {
        switch byte {
        case UInt8(ascii: "<"): safe.append(contentsOf: #"\u003c"#.utf8)
        case UInt8(ascii: "&"): safe.append(contentsOf: #"\u0026"#.utf8)
        default: safe.append(byte)
        }
    }
    return element("script", [.type(type)]) { HTML(bytes: safe) }
}
