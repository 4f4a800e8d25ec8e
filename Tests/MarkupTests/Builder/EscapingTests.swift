import Testing

@testable import Markup

struct EscapingTests {
    @Test func `text and attribute values are escaped`() {
        let html = p(.title(#"a"b'c<d>&"#)) { #"<script>"x" & 'y'</script>"# }
        #expect(
            html.description
                == "<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;</p>")
    }

    @Test func `a literal of HTML is escaped too, and raw is not`() {
        let name = "<b>"
        let literal: HTML = "Hello \(name)"
        #expect(literal.description == "Hello &lt;b&gt;")
        #expect(HTML(raw: name).description == "<b>")
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func `whatever is typed stays text`(seed: UInt64) {
        var random = Seeded(state: seed)
        let alphabet = Array("<>&\"'=/ \n\0;:!-`a\u{E9}\u{1F600}(javascript)onclick")
        let typed = String((0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "x" })
        let html = div(.class(typed), .data("x", typed), .aria("label", typed), .href(typed)) {
            typed; HTML(typed); span { typed }
        }
        // What is left of the page once its own markup is taken away holds nothing that a parser would act upon.
        let left = html.description
            .replacing(/^<div class="[^"<>]*" data-x="[^"<>]*" aria-label="[^"<>]*"( href="[^"<>]*")?>/, with: "")
            .replacing(/<\/?(span|div)>/, with: "")
        #expect(!left.contains(/[<>"'\0]|&(?!(amp|lt|gt|quot|#39);)/))
        #expect(unescaped(HTML(typed)) == typed.replacing("\0", with: "\u{FFFD}"))
    }

    private func unescaped(_ html: HTML) -> String {
        html.description.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

/// SplitMix64, so that a failing case comes back.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
