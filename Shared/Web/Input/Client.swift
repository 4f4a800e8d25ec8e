/// Where a form was sent from: as a member of a form's or action's `Input` it is filled in by the request itself, never by a field.
package struct Client: Hashable, Sendable, Decodable {
    /// The address of the other end, without a port.
    package let address: String
    /// What the browser calls itself (`User-Agent`), at most 300 characters.
    package let software: String
    /// Whether it came over TLS.
    package let isSecure: Bool

    package init(address: String, software: String, isSecure: Bool) {
        self.address = address
        self.software = software
        self.isSecure = isSecure
    }

    init(_ request: Request) {
        let software = (request.headers["User-Agent"] ?? "").prefix(300)
        self.init(address: request.remoteAddress, software: String(software), isSecure: request.isSecure)
    }
}
