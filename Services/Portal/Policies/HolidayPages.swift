import Hosting
import Markup
import Models
import Web

/// The screens of the public holidays.
enum HolidayPages {
    static func list(
        _ written: [HolidayStore.Written], inForce: HolidayPolicy, in year: Int, isFirst: Bool, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(HolidayPhrases.title[language]) {
            pageHeading(HolidayPhrases.title[language], lead: HolidayPhrases.lead[language]) {
                if caller.holds(anyOf: Set(ceilingWriters)) { buttonLink(HolidayPhrases.add[language], AddHolidays.route.link()) }
            }
            card(ProcurementPhrases.today[language]) { days(inForce.holidays, in: year, language) }
            if written.isEmpty {
                emptyState(HolidayPhrases.none[language], HolidayPhrases.noneHint[language])
            } else {
                for entry in written { version(entry, isInForce: entry.policy.version == inForce.version, in: year, language) }
                pager(previous: isFirst ? nil : ListHolidays.route.link(), next: next)
            }
        }
    }

    private static func version(_ entry: HolidayStore.Written, isInForce: Bool, in year: Int, _ language: Language) -> HTML {
        let policy = entry.policy
        return disclosure(
            "\(CeilingPhrases.version[language]) \(policy.version), \(CeilingPhrases.effectiveFrom[language]) \(policy.effectiveFrom)"
        ) {
            p { policy.words ?? "–" }
            p(.class("hint")) { [entry.at, entry.by].compactMap(\.self).joined(separator: " · ") }
            if isInForce { tag(CeilingPhrases.inForce[language], .success) } else { days(policy.holidays, in: year, language) }
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

    static func add(
        after newest: HolidayPolicy?, inForce: HolidayPolicy, _ draft: Draft, today: CalendarDate, _ language: Language
    ) -> Screen {
        let title = HolidayPhrases.add[language]
        let errors = FieldErrors(draft, language, wanting: HolidayPhrases.wanted, naming: HolidayPhrases.names)
        let isStale = draft.failure?.kind == .stale
        let shown = draft.wasSent ? draft : Draft(filled: values(of: inForce.holidays))
        return Screen(title) {
            breadcrumb([Link(HolidayPhrases.title[language], ListHolidays.route.link()), Link(title, "")])
            pageHeading(title, lead: HolidayPhrases.addLead[language])
            errorSummary(errors.summary)
            if isStale, let newest {
                notice(.warning, title: CommonPhrases.stale[language]) { days(newest.holidays, in: today.year, language) }
            }
            entryForm(to: AddHolidays.route.link()) {
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? String(newest?.version ?? 0)))
                if let error = errors["days"] { p(.class("error"), .id(fieldID("days"))) { error } }
                p(.class("hint")) { HolidayPhrases.dayHint[language] }
                lines("days", count: count(shown), label: HolidayPhrases.holiday[language], more: HolidayPhrases.more[language]) {
                    holiday($0, shown, errors, language)
                }
                dateField(
                    "effectiveFrom", CeilingPhrases.effectiveFrom[language], value: draft["effectiveFrom"] ?? today.description,
                    hint: CeilingPhrases.fromHint[language], error: errors["effectiveFrom"], min: today.description)
                textArea(
                    "words", CeilingPhrases.words[language], value: draft["words"], hint: HolidayPhrases.wordsHint[language],
                    error: errors["words"], limit: 1000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ListHolidays.route.link(), kind: .quiet)
                }
            }
        }
    }

    /// How many lines are shown: those there are, and one more to go on.
    private static func count(_ draft: Draft) -> Int {
        var count = 0
        while draft["days.\(count).name"] != nil { count += 1 }
        return min(HolidayPolicy.most, max(1, count + (draft["more"] == nil ? 0 : 1)))
    }

    private static func holiday(_ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        let name = "days.\(number)."
        return fieldRow {
            textField(
                name + "name", HolidayPhrases.holiday[language], value: draft[name + "name"], error: errors[name + "name"],
                autocomplete: "off")
            textField(
                name + "day", HolidayPhrases.day[language], value: draft[name + "day"], error: errors[name + "day"], width: .narrow,
                autocomplete: "off")
        }
    }

    /// The holidays as the form's fields hold them.
    private static func values(of holidays: PublicHolidays) -> [String: [String]] {
        var values: [String: [String]] = [:]
        for (place, holiday) in holidays.days.enumerated() {
            values["days.\(place).name"] = [holiday.name]
            values["days.\(place).day"] = [holiday.rule.text]
        }
        return values
    }
}
