import Hosting
import Markup
import Models
import Web

/// The screens of the public holidays.
enum HolidayPages {
    static func list(_ list: PolicyList<HolidayPolicy>, inForce: HolidayPolicy, in year: Int, as caller: Caller) -> Screen {
        let language = caller.language
        return PolicyPages.list(list, as: caller) {
            card(PolicyPhrases.today[language]) { days(inForce.holidays, in: year, language) }
        } versions: {
            PolicyPages.disclosures(list, inForce: inForce, language) { days($0.holidays, in: year, language) }
        }
    }

    /// Each holiday with its day in the year and in the next, in the order in which they come.
    private static func days(_ holidays: PublicHolidays, in year: Int, _ language: Language) -> HTML {
        func place(_ holiday: PublicHolidays.Day) -> Int { holiday.rule.date(in: year)?.daysSince1970 ?? .max }
        let sorted = holidays.days.sorted { (place($0), $0.name) < (place($1), $1.name) }
        return dataTable(
            caption: HolidayPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(HolidayPhrases.holiday[language]), Column(HolidayPhrases.rule[language]), Column(String(year)),
                Column(String(year + 1)),
            ],
            rows: sorted.map { holiday in
                [
                    HTML(holiday.name), HTML(HolidayPhrases.rule(holiday.rule)[language]), date(of: holiday, in: year, language),
                    date(of: holiday, in: year + 1, language),
                ]
            })
    }

    private static func date(of holiday: PublicHolidays.Day, in year: Int, _ language: Language) -> HTML {
        guard let date = holiday.rule.date(in: year) else { return HTML("–") }
        return group {
            day(date.description)
            if date.isWeekend {
                " "
                span(.class("hint")) { HolidayPhrases.weekend[language] }
            }
        }
    }

    static func form(
        _ list: PolicyList<HolidayPolicy>, inForce: HolidayPolicy, _ draft: Draft, today: CalendarDate, _ language: Language
    ) -> Screen {
        PolicyPages.form(list, inForce: inForce, draft, today: today, language) { newest in
            days(newest.holidays, in: today.year, language)
        } fields: { shown, errors in
            if let error = errors["days"] { p(.class("error"), .id(fieldID("days"))) { error } }
            p(.class("hint")) { HolidayPhrases.dayHint[language] }
            lines("days", count: count(shown), label: HolidayPhrases.holiday[language], more: HolidayPhrases.more[language]) {
                holiday($0, shown, errors, language)
            }
        }
    }

    /// How many lines are shown: those there are, and one more to go on.
    private static func count(_ draft: Draft) -> Int {
        min(HolidayPolicy.most, max(1, draft.count(of: "days", by: "name") + (draft["more"] == nil ? 0 : 1)))
    }

    private static func holiday(_ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let name = "days.\(number)."
        return group {
            textField(
                name + "name", HolidayPhrases.holiday[language], value: draft[name + "name"], error: errors[name + "name"],
                autocomplete: "off")
            textField(
                name + "day", HolidayPhrases.day[language], value: draft[name + "day"], error: errors[name + "day"], width: .narrow,
                autocomplete: "off")
        }
    }
}
