/// Any element by its tag, for attributes that come as a list; `tag` must be a literal of ours.
package func element(_ tag: StaticString, _ attributes: [Attribute] = [], @HTMLBuilder content: () -> HTML = { HTML() }) -> HTML {
    let inside = content().bytes
    let tag = tag.description
    var bytes: [UInt8] = []
    bytes.reserveCapacity(inside.count + 2 * tag.utf8.count + 5 + 32 * attributes.count)
    bytes.append(tag: tag, attributes)
    bytes.append(contentsOf: inside)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.utf8)
    bytes.append(UInt8(ascii: ">"))
    return HTML(bytes: bytes)
}

/// An element that cannot hold anything, so has no end tag.
package func void(_ tag: StaticString, _ attributes: [Attribute] = []) -> HTML {
    var bytes: [UInt8] = []
    bytes.append(tag: tag.description, attributes)
    return HTML(bytes: bytes)
}

extension [UInt8] {
    fileprivate mutating func append(tag: String, _ attributes: [Attribute]) {
        append(UInt8(ascii: "<"))
        append(contentsOf: tag.utf8)
        for attribute in attributes {
            attribute.write(into: &self)
        }
        append(UInt8(ascii: ">"))
    }
}
