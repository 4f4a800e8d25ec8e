import Testing

@testable import Markup

struct DecimalsHintTests {
    private func page(_ code: String, @HTMLBuilder content: () -> HTML) -> String {
        var frame = Frame(title: "Form")
        frame.language = code
        return frame.page(Wording.$current.withValue(.of(code), operation: content)).description
    }

    @Test(arguments: [("fr", "Écrivez les décimales avec une virgule ou un point."), ("ht", "Ekri desimal yo ak yon vigil oswa yon pwen.")])
    func `is told once, at the first field of a page that takes decimals, and all refer to it`(code: String, text: String) throws {
        let page = page(code) {
            entryForm(to: "/") {
                numberField("months", "Months", isWhole: true)
                numberField("wage", "Wage", value: "2.5", hint: "A month.", error: "Too low.", unit: "HTG")
                fieldRow { numberField("least", "Least") }
            }
        }
        let hint = "<p class=\"hint\" id=\"decimals-hint\">\(text)</p>"
        #expect(page.ranges(of: hint).count == 1)
        #expect(page.contains("<p class=\"hint\" id=\"field-wage-hint\">A month.</p>\(hint)<p class=\"error\""))
        #expect(page.contains("aria-describedby=\"field-wage-hint decimals-hint field-wage-error field-wage-unit\""))
        #expect(page.contains("name=\"least\" aria-describedby=\"decimals-hint\""))
        #expect(page.contains("id=\"field-months\" name=\"months\" type"))
        #expect(page.contains("value=\"2.5\""))
    }

    @Test(arguments: [0, 3]) func `stands above the lines of a form`(count: Int) throws {
        let page = page("fr") {
            entryForm(to: "/") {
                p { "Équipement" }
                lines("equipment", count: count, label: "Ligne", more: "Plus") { numberField("equipment.\($0).price", "Prix") }
            }
        }
        #expect(page.ranges(of: "id=\"decimals-hint\"").count == 1)
        #expect(page.ranges(of: "aria-describedby=\"decimals-hint\"").count == count + 1)
        let place = try #require(page.firstRange(of: "<p>Équipement</p><p class=\"hint\" id=\"decimals-hint\">")?.upperBound)
        #expect(page[place...].firstRange(of: count == 0 ? "<template" : "<div class=\"line\"") != nil)
    }

    @Test func `stands above fields that are side by side`() {
        let page = page("fr") {
            fieldRow {
                numberField("price", "Prix"); numberField("rate", "Taux")
            }
        }
        #expect(page.contains("virgule ou un point.</p><div class=\"field-row\">") && page.ranges(of: "decimals-hint").count == 3)
    }

    @Test func `is not told where no field takes decimals, or where the language writes them as the fields do`() {
        #expect(!page("fr") { entryForm(to: "/") { numberField("months", "Mois", isWhole: true) } }.contains("decimals-hint"))
        #expect(!page("en") { entryForm(to: "/") { numberField("wage", "Wage") } }.contains("decimals-hint"))
    }
}
