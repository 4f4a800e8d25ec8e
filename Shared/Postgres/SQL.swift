/// A statement and its parameters; an interpolated value is always bound, never pasted into the text.
///
/// `"SELECT name FROM person WHERE id = \(id)"` has the text `… id = $1`; `\(splice: fragment)` puts another fragment in.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text with `$1`, `$2` … for the parameters.
    package private(set) var text: String
    /// The parameters, in the order of their places.
    package private(set) var binds: [Bind]

    package init(stringLiteral text: String) {
        self.text = text
        self.binds = []
    }

    package init(stringInterpolation built: StringInterpolation) {
        self = built.sql
    }

    /// A text that the module itself has made, without parameters.
    init(text: String, binds: [Bind] = []) {
        self.text = text
        self.binds = binds
    }

    /// Adds a fragment at the end; its parameters are renumbered.
    package mutating func append(_ fragment: SQL) {
        guard !fragment.binds.isEmpty else { return text += fragment.text }
        let source = Array(fragment.text.utf8)
        var start = 0
        for bind in fragment.binds {
            text += String(decoding: source[start..<bind.place], as: UTF8.self)
            start = source[(bind.place + 1)...].firstIndex { !(48...57).contains($0) } ?? source.count
            append(bind)
        }
        text += String(decoding: source[start...], as: UTF8.self)
    }

    fileprivate mutating func append(_ bind: Bind) {
        var bind = bind
        bind.place = text.utf8.count
        binds.append(bind)
        text += "$"
        text += String(binds.count)
    }

    /// The same statement without its parameters' values, to tell statements apart by text and types.
    var withoutValues: SQL {
        SQL(text: text, binds: binds.map { Bind(bytes: nil, type: $0.type) })
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL(text: "")

        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            sql.binds.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            sql.text += literal
        }

        package mutating func appendInterpolation(_ value: some Bindable) {
            sql.append(value.bind)
        }

        /// Nil is NULL. (An overload of its own, for the compiler warns of an optional that goes where any value may.)
        package mutating func appendInterpolation(_ value: (some Bindable)?) {
            sql.append(value.bind)
        }

        package mutating func appendInterpolation(splice fragment: SQL) {
            sql.append(fragment)
        }
    }
}

extension Sequence<SQL> {
    /// One fragment of all, with `separator` between them.
    package func joined(separator: SQL) -> SQL {
        var whole: SQL = ""
        for (place, fragment) in enumerated() {
            if place > 0 { whole.append(separator) }
            whole.append(fragment)
        }
        return whole
    }
}
