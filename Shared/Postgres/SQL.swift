/// A statement and its parameters; an interpolated value is always bound, never pasted into the text.
///
/// `"SELECT name FROM person WHERE id = \(id)"` has the text `… id = $1`; `\(splice: fragment)` puts another fragment in.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// The text with `$1`, `$2` … for the parameters.
    package private(set) var text: String
    /// The parameters, in the order of their places.
    package private(set) var binds: [Bind]
    /// What it adds a row by; nil for any other statement.
    private(set) var insertion: Insertion?

    package init(stringLiteral text: String) {
        self.text = text
        self.binds = []
    }

    package init(stringInterpolation built: StringInterpolation) {
        self = built.sql
    }

    /// A text that the module itself has made, without parameters.
    init(text: String, binds: [Bind] = [], adding insertion: Insertion? = nil) {
        self.text = text
        self.binds = binds
        self.insertion = insertion
    }

    /// Adds a fragment at the end; its parameters are renumbered.
    package mutating func append(_ fragment: SQL) {
        insertion = nil
        guard !fragment.binds.isEmpty else { return text += fragment.text }
        let source = fragment.text.utf8
        var start = source.startIndex
        for (place, bind) in fragment.binds.enumerated() {
            let dollar = source.index(source.startIndex, offsetBy: bind.place)
            text += fragment.text[start..<dollar]
            start = source.index(dollar, offsetBy: 1 + Self.digits(of: place + 1))
            append(bind)
        }
        text += fragment.text[start...]
    }

    private static func digits(of number: Int) -> Int {
        number < 10 ? 1 : 1 + digits(of: number / 10)
    }

    /// The values as parameters with commas between them.
    package static func list(_ binds: [Bind]) -> SQL {
        var list = SQL(text: "")
        list.text.reserveCapacity(6 * binds.count)
        list.binds.reserveCapacity(binds.count)
        for (place, bind) in binds.enumerated() {
            if place > 0 { list.text += ", " }
            list.append(bind)
        }
        return list
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
