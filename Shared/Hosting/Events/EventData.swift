import Web

/// The facts of an event as one JSON object of texts.
package func eventData(_ facts: KeyValuePairs<String, String>) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    for (name, value) in facts {
        writer.key(named: name)
        writer.string(value)
    }
    writer.closeObject()
    return writer.bytes
}
