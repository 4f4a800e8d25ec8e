/// Puts what a body lists one behind the other: elements, texts, numbers, and `if`, `switch` and `for` among them.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ html: HTML) -> HTML { html }

    package static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }

    package static func buildExpression(_ text: String) -> HTML { HTML(text) }

    package static func buildExpression(_ text: String?) -> HTML { HTML(text ?? "") }

    package static func buildExpression(_ number: Int) -> HTML { HTML(String(number)) }

    package static func buildExpression(_ pieces: [HTML]) -> HTML { buildArray(pieces) }

    package static func buildBlock() -> HTML { HTML() }

    package static func buildPartialBlock(first: HTML) -> HTML { first }

    package static func buildPartialBlock(accumulated: consuming HTML, next: HTML) -> HTML {
        accumulated.append(next)
        return accumulated
    }

    package static func buildOptional(_ html: HTML?) -> HTML { html ?? HTML() }

    package static func buildEither(first: HTML) -> HTML { first }

    package static func buildEither(second: HTML) -> HTML { second }

    package static func buildArray(_ pieces: [HTML]) -> HTML {
        var all = HTML()
        for piece in pieces { all.append(piece) }
        return all
    }
}

/// Several pieces as one, for a value that a body builds: `let cells = group { td { "1" }; td { "2" } }`.
package func group(@HTMLBuilder content: () -> HTML) -> HTML {
    content()
}
