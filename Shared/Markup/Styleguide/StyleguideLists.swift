extension Styleguide {
    static var lists: HTML {
        group {
            h2 { "Lists" }
            vacancies
            pager(previous: "?before=10", next: "?after=13", summary: "11 to 13 of 42 vacancies")
            emptyState(
                "No vacancy fits these filters", "Take one away, or add the vacancy you heard of.",
                action: Link("Add a vacancy", "/jobs/vacancies/new"))
            board(
                [
                    BoardColumn(
                        "Sent",
                        [
                            group {
                                p { a(.href("#board")) { "Andre W." } }; p(.class("meta")) { "2026-11-20" }
                            }
                        ]),
                    BoardColumn("Interview", []),
                ], label: "Candidates by stage", empty: "Nobody")
            h2 { "One thing" }
            grid {
                card("Household", aside: tag("Checked", .success)) {
                    summaryList([
                        SummaryItem("Name", text: "Andre Williams", action: Link("Change", "#name")),
                        SummaryItem("Telephone", text: "+592 600 0142", action: Link("Change", "#telephone")),
                        SummaryItem("Birth date", text: nil, action: Link("Add", "#birth")),
                    ])
                }
                card("What happened") { history }
            }
            confirmPanel(
                "Cancel this vacancy?", explanation: "The four people referred to it are told. This cannot be undone.",
                action: "/styleguide",
                confirm: "Cancel the vacancy", cancel: Link("Keep it", "#buttons"))
        }
    }

    private static var vacancies: HTML {
        dataTable(
            caption: "Vacancies",
            columns: [
                Column("Title", sorting: .init("?sort=-title", .ascending)), Column("Employer", sorting: .init("?sort=employer")),
                Column("Closes"), Column("Places", .number), Column("Status"), Column("Actions", .actions),
            ],
            rows: [
                vacancy("Electrician, houses", "Bright Homes", "2 Jan 2027", 2, tag("Open", .info)),
                vacancy("Plumber", "Demerara Water Works", "18 Dec 2026", 1, tag("Closes soon", .warning)),
                vacancy("Poultry hand", "Mahaica Farms", "30 Nov 2026", 5, tag("Filled", .success)),
            ],
            footer: ["In all", "", "", "8", "", ""])
    }

    private static func vacancy(_ title: String, _ employer: String, _ closes: String, _ places: Int, _ status: HTML) -> [HTML] {
        [
            a(.href("#vacancy")) { title }, HTML(employer), HTML(closes), HTML(String(places)), status,
            buttonLink("Match", "#match", kind: .secondary, about: title),
        ]
    }

    private static var history: HTML {
        timeline(
            [
                Happening("Referred to Demerara Water Works", when: "Today, 09:12", moment: "2026-11-24T13:12:00Z", who: "Marcia Persaud"),
                Happening(
                    "Consent given", when: "20 Nov, 15:40", moment: "2026-11-20T19:40:00Z", who: "Andre Williams",
                    why: "For this referral alone, name and telephone."),
                Happening("Plan agreed", when: "3 Nov, 10:05", moment: "2026-11-03T14:05:00Z", who: "Ron Singh"),
            ], label: "History")
    }
}
