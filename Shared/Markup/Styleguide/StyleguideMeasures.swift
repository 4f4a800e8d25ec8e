extension Styleguide {
    static var measures: HTML {
        group {
            h2 { "Figures" }
            grid {
                statistic("250", "Expected this year", note: "Guyana, 2026")
                statistic("187", "Registered", note: "75 % of the year’s target", href: "#registered")
                statistic("64", "Placed in work", note: "41 still there after 90 days")
                statistic("2.4 d", "From vacancy to referral", note: "median, last quarter")
            }
            card("Why this score", aside: scoreRing(78, label: "Match")) {
                barList(
                    [
                        Contribution("Skills", 41.5, of: 50, note: "Has 5 of the 6 skills asked for; “reads plans” is missing."),
                        Contribution("Experience", 20, of: 20, note: "Six years as a plumber; two are asked for."),
                        Contribution("Distance", 16.5, of: 20, note: "11 km, a bus runs all day."),
                        Contribution("Hours", 0, of: 5, note: "Cannot work on Saturdays."),
                        Contribution("Wage", nil, of: 5, note: "The wage expected was not asked."),
                    ], label: "What made the score", format: short)
            }
            div(.class("tags")) {
                scoreRing(0, label: "Match")
                scoreRing(34, label: "Match")
                scoreRing(100, label: "Match")
                scoreRing(92, label: "Match", isLarge: true)
            }
            progressBar("Importing returnees", value: 320, of: 510, text: "320 of 510")
            meterBar("Grant spent", value: 1240, of: 2000, text: "USD 1 240 of 2 000")
            meterBar("Fund committed", value: 93, of: 100, text: "93 %", tone: .warning)
        }
    }

    static var charts: HTML {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return group {
            h2 { "Charts" }
            grid {
                columnChart(
                    "Placements by quarter", summary: "Up from 9 to 24 within a year.", labels: ["Q1", "Q2", "Q3", "Q4"],
                    series: [Series("Placements", [9, 14, 17, 24])], format: short)
                lineChart(
                    "Returnees registered", summary: "This year runs ahead of the last.", labels: months,
                    series: [
                        Series("2025", [12, 15, 14, 20, 18, 22, 25, 21, 19, 24, 20, 17]),
                        Series("2026", [18, 22, 19, 25, 28, 27, 31, 30, 29, 33, nil, nil]),
                    ], format: short)
                stackedChart(
                    "Assistance given", summary: "Training makes up most of each quarter.", labels: ["Q1", "Q2", "Q3", "Q4"],
                    series: [
                        Series("Training", [40, 52, 61, 58]), Series("Grants", [12, 18, 22, 30]), Series("Placement", [9, 14, 17, 24]),
                        Series("Counselling", [8, 9, 12, 11]),
                    ], format: short)
                columnChart(
                    "Ventures by kind", labels: ["Food", "Phones", "Hens", "Transport"],
                    series: [Series("Approved", [31, 18, 22, 9]), Series("Still running", [24, 15, 20, 7])],
                    format: short)
            }
        }
    }
}
