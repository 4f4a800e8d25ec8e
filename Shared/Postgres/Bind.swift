/// A parameter as PostgreSQL reads it: the bytes of its text form, of `bytea` the bytes themselves, and the type that they are of.
package struct Bind: Sendable {
    /// What is sent; nil is NULL.
    let bytes: [UInt8]?
    /// The type's OID; 0 lets the server infer it, as it does for a quoted literal.
    package let type: UInt32
    /// Where in the statement's text its `$` stands.
    var place = 0

    package init(bytes: [UInt8]?, type: UInt32 = 0) {
        self.bytes = bytes
        self.type = type
    }

    /// In the binary form, which is plain for bytes and half as long.
    var isBinary: Bool { type == TypeID.bytea }

    /// The text form in UTF-8; nil is NULL.
    package var text: [UInt8]? { isBinary ? bytes.map(Hex.text) : bytes }

    package init(_ text: String, type: UInt32 = 0) {
        self.init(bytes: Array(text.utf8), type: type)
    }
}

/// A value that can be a statement's parameter.
package protocol Bindable: Sendable {
    /// The OID with which values of this type are bound, NULL too; 0 lets the server infer it.
    static var sqlType: UInt32 { get }
    var bind: Bind { get }
}

extension Bindable {
    package static var sqlType: UInt32 { 0 }
}

extension Bind: Bindable {
    package var bind: Bind { self }
}

extension Optional: Bindable where Wrapped: Bindable {
    package static var sqlType: UInt32 { Wrapped.sqlType }

    package var bind: Bind {
        self?.bind ?? Bind(bytes: nil, type: Wrapped.sqlType)
    }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    package static var sqlType: UInt32 { RawValue.sqlType }
    package var bind: Bind { rawValue.bind }
}

/// OIDs of PostgreSQL's own types, from its `pg_type.dat`.
enum TypeID {
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let int8: UInt32 = 20
    static let int4: UInt32 = 23
    static let float8: UInt32 = 701
    static let int4Array: UInt32 = 1007
    static let int8Array: UInt32 = 1016
    static let timestamptz: UInt32 = 1184
    static let numeric: UInt32 = 1700
    static let uuid: UInt32 = 2950
    static let uuidArray: UInt32 = 2951
    static let jsonb: UInt32 = 3802
}
