import Testing

@testable import Markup

struct DecimalsHintTests {
    private func form(_ code: String, @HTMLBuilder fields: () -> HTML) -> String {
        Wording.$current.withValue(.of(code)) { entryForm(to: "/", content: fields) }.description
    }

    @Test(arguments: [("fr", "Écrivez les décimales avec une virgule ou un point."), ("ht", "Ekri desimal yo ak yon vigil oswa yon pwen.")])
    func `is told once, where a form begins, and its fields with decimals refer to it`(code: String, text: String) {
        let form = form(code) {
            numberField("months", "Months", isWhole: true)
            numberField("wage", "Wage", value: "2.5", hint: "A month.", error: "Too low.", unit: "HTG")
            lines("equipment", count: 2, label: "Line", more: "More") { numberField("equipment.\($0).price", "Price") }
        }
        #expect(form.contains("data-guard=\"\"><p class=\"hint\" id=\"decimals-hint\">\(text)</p>"))
        #expect(form.ranges(of: "id=\"decimals-hint\"").count == 1)
        #expect(form.contains("aria-describedby=\"field-wage-hint decimals-hint field-wage-error field-wage-unit\""))
        #expect(form.ranges(of: "aria-describedby=\"decimals-hint\"").count == 3, "two lines, and the one for the script")
        #expect(form.contains("id=\"field-months\" name=\"months\" type"))
        #expect(form.contains("value=\"2.5\""))
    }

    @Test func `is not told where no field takes decimals, or where the language writes them as the fields do`() {
        #expect(!form("fr") { numberField("months", "Mois", isWhole: true) }.contains("decimals-hint"))
        #expect(!form("en") { numberField("wage", "Wage") }.contains("decimals-hint"))
    }
}
