import Testing

@testable import Markup

/// What must hold of every component, read off the page that shows them all.
struct StyleguideTests {
    static let shown = (page: Styleguide.page, tags: Styleguide.page.tags)
    let page = shown.page
    let tags = shown.tags

    @Test func `ids are unique`() {
        let ids = tags.compactMap { $0["id"] }
        #expect(ids.count == Set(ids).count)
    }

    @Test func `every control but a hidden one has a label`() {
        let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0["for"] })
        let controls = tags.filter { ["input", "select", "textarea"].contains($0.name) && $0["type"] != "hidden" }
        #expect(controls.count > 20)
        for control in controls { #expect(labelled.contains(control["id"] ?? "none"), "\(control)") }
    }

    @Test(arguments: ["for", "aria-describedby", "aria-controls", "aria-labelledby"])
    func `what points to an id finds it`(attribute: String) {
        let ids = page.ids
        for tag in tags { for id in tag.ids(attribute) { #expect(ids.contains(id), "\(tag)") } }
    }

    @Test func `buttons say what they are, so that none submits by accident`() {
        for button in tags where button.name == "button" { #expect(["submit", "button"].contains(button["type"])) }
    }

    @Test func `drawings are named or passed over`() {
        for drawing in tags where drawing.name == "svg" {
            #expect(drawing["aria-hidden"] == "true" || (drawing["role"] == "img" && drawing["aria-label"] != nil), "\(drawing)")
        }
    }

    @Test func `headings step down one level at a time from a single h1`() {
        let levels = tags.compactMap { $0.name.wholeMatch(of: /h([1-4])/).flatMap { Int($0.output.1) } }
        #expect(levels.filter { $0 == 1 }.count == 1)
        #expect(levels.first == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    @Test func `no style and no script stands in the page`() {
        for tag in tags {
            #expect(tag["style"] == nil)
            #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") })
            #expect(tag.name != "style")
            if tag.name == "script" { #expect(tag["src"] != nil) }
        }
    }

    @Test func `every element that opens closes`() {
        let void: Set = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"]
        var open: [String] = []
        for match in page.description.matches(of: /<(\/?)([a-z][a-zA-Z0-9]*)/) where !void.contains(String(match.output.2)) {
            if match.output.1.isEmpty { open.append(String(match.output.2)) } else { #expect(open.popLast() == String(match.output.2)) }
        }
        #expect(open.isEmpty)
    }
}
