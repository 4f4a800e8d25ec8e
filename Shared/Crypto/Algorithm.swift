/// An algorithm fetched from OpenSSL: fetched once, immutable, and never freed.
@safe struct Algorithm: @unchecked Sendable {
    let pointer: OpaquePointer?
    init(_ pointer: OpaquePointer?) { unsafe self.pointer = pointer }
}
