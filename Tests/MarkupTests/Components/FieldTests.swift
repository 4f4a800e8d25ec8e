import Testing

@testable import Markup

struct FieldTests {
    @Test func `a text field ties label, hint and error to its control`() {
        let html = textField("title", "Job title", value: "\"x\"", hint: "As searched for.", error: "Enter it")
        #expect(
            html.description
                == """
                <div class="field field-invalid"><label for="field-title">Job title</label>\
                <p class="hint" id="field-title-hint">As searched for.</p>\
                <p class="error" id="field-title-error"><span class="spoken">Error: </span>Enter it</p>\
                <input id="field-title" name="title" aria-describedby="field-title-hint field-title-error" aria-invalid="true" type="text" \
                value="&quot;x&quot;" class="width-wide"></div>
                """)
    }

    @Test func `a field without hint and error is described by nothing`() {
        let input = textField("title", "Job title", isOptional: true)
        #expect(input.tags("input").first?["aria-describedby"] == nil)
        #expect(input.tags("input").first?["aria-invalid"] == nil)
        #expect(input.description.contains("(optional)"))
    }

    @Test func `every kind of field shows its error beside it`() {
        let error = "Wrong & bad"
        let fields = [
            textField("f", "F", error: error), emailField("f", "F", error: error), passwordField("f", "F", error: error),
            numberField("f", "F", error: error, unit: "USD"), dateField("f", "F", error: error), fileField("f", "F", error: error),
            textArea("f", "F", error: error, limit: 9), selectField("f", "F", [Choice("a", "A")], error: error),
            combobox("f", "F", source: "/s", error: error), radios("f", "F", [Choice("a", "A"), Choice("b", "B")], error: error),
            checkboxes("f", "F", [Choice("a", "A")], error: error), checkbox("f", "F", error: error),
        ]
        for field in fields {
            #expect(field.description.contains("Wrong &amp; bad"))
            #expect(field.ids.contains("field-f"), "the summary's link finds \(field)")
            #expect(field.tags.contains { $0.ids("aria-describedby").contains("field-f-error") }, "\(field)")
        }
    }

    @Test func `the error summary links to the fields by name and by pointer`() {
        let summary = errorSummary([("title", "Enter it"), ("/items/0/name", "Name it"), ("", "Try again")])
        #expect(summary.tags("a").map { $0["href"] } == ["#field-title", "#field-items-0-name"])
        #expect(summary.description.contains("<li>Try again</li>"))
        #expect(summary.tags.first?["role"] == "alert")
        #expect(errorSummary([]).isEmpty)
    }

    @Test func `what was typed comes back as it was`() {
        #expect(textArea("t", "T", value: "\na<b").description.contains(">\n\na&lt;b</textarea>"))
        #expect(
            selectField("s", "S", [Choice("a", "A"), Choice("b", "B")], value: "b").description.contains(#"<option value="b" selected>B"#))
        let ticked = checkboxes("c", "C", [Choice("a", "A"), Choice("b", "B")], values: ["b"]).tags("input")
        #expect(ticked.map { $0["checked"] != nil } == [false, true])
        #expect(passwordField("p", "P").tags("input").first?["value"] == nil)
    }

    @Test func `choices have ids and labels of their own`() {
        let html = radios("consent", "Agreed?", [Choice("yes", "Yes", hint: "Shown."), Choice("no", "No")])
        #expect(html.tags("input").map { $0["id"] } == ["field-consent", "field-consent-2"])
        #expect(html.tags("label").map { $0["for"] } == ["field-consent", "field-consent-2"])
        #expect(html.tags("input").first?["aria-describedby"] == "field-consent-about")
    }

    @Test func `a combobox posts what was chosen, or typed, or picked from what was found`() {
        let fresh = combobox("job", "Job", source: "/find", value: "7126", text: "Plumber").tags("input")
        #expect(fresh.map { $0["name"] } == ["jobText", "job"])
        #expect(fresh.map { $0["value"] } == ["Plumber", "7126"])
        let found = combobox("job", "Job", source: "/find", text: "Pl", found: [Choice("1", "A"), Choice("2", "B")]).tags("input")
        #expect(found.map { $0["type"] } == ["text", "radio", "radio"])
    }
}
