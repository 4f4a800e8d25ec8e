import Testing

@testable import Markup

struct HTMLBuilderTests {
    @Test func `elements nest, with attributes in the order given`() {
        let html = div(.class("card", nil, "wide"), .id("x")) {
            h2 { "Title" }
            p { "Body" }
        }
        #expect(html.description == #"<div class="card wide" id="x"><h2>Title</h2><p>Body</p></div>"#)
    }

    @Test func `if, else, switch, for and optionals build what holds`() {
        func list(_ names: [String], note: String?) -> HTML {
            ul(.class(names.isEmpty ? "empty" : nil)) {
                for (place, name) in names.enumerated() {
                    li {
                        place + 1; ": "; name
                    }
                }
                if names.isEmpty { li { "None" } } else { li { "End" } }
                if let note { li { note } }
                note
            }
        }
        #expect(list([], note: nil).description == #"<ul class="empty"><li>None</li></ul>"#)
        #expect(list(["A", "B"], note: "n").description == "<ul><li>1: A</li><li>2: B</li><li>End</li><li>n</li>n</ul>")
    }

    @Test func `absent and boolean attributes are left out or bare`() {
        let html = input(.value(nil), .required, .disabled(when: false), .when(true, .aria("invalid", "true")), .data("count"))
        #expect(html.description == #"<input required aria-invalid="true" data-count="">"#)
    }

    @Test func `numbers in drawings are brief`() {
        #expect([0, 1, 1.5, 0.05, -0.25, 1 / 3.0, -0.001].map(short) == ["0", "1", "1.5", "0.05", "-0.25", "0.33", "0"])
    }

    @Test func `a data block cannot end its element`() {
        let html = dataBlock(json: Array(#"{"a":"</script>&"}"#.utf8))
        #expect(html.description == #"<script type="application/ld+json">{"a":"\u003c/script>\u0026"}</script>"#)
    }
}
