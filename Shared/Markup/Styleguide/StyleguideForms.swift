extension Styleguide {
    static var forms: HTML {
        group {
            h2 { "Forms" }
            errorSummary([("title", "Enter the job’s title"), ("/consent", "Say whether the person agrees")])
            entryForm(to: "/styleguide", autosave: "styleguide") {
                textFields
                choiceFields
                actions {
                    submitButton("Open the vacancy")
                    submitButton("Save the draft", kind: .secondary, name: "draft", value: "1")
                }
            }
            h3 { "Searching" }
            searchBox(label: "Find a person or a vacancy", action: "/search", source: "/search/suggestions")
            filterForm(action: "/jobs/vacancies", submit: "Show", clear: Link("Clear all", "/jobs/vacancies")) {
                textField("text", "Words", value: "plumber")
                selectField(
                    "district", "District", [Choice("4", "Demerara-Mahaica"), Choice("6", "East Berbice")], prompt: "All districts")
                selectField("state", "Status", [Choice("open", "Open"), Choice("closed", "Closed")], value: "open", prompt: nil)
            }
            copyableSecret(
                "API key", "fh_live_7Qm2c9Zx4Ktd8RwLhN1vB6", warning: "Copy it now: it is shown this once and cannot be had again.")
        }
    }

    private static var textFields: HTML {
        group {
            textField("title", "Job title", hint: "As people would search for it.", error: "Enter the job’s title")
            combobox(
                "occupation", "Occupation", source: "/matching/v1/occupations", text: "Plumb", hint: "Type two letters and choose.",
                found: [Choice("7126.1", "Plumber", hint: "ISCO 7126"), Choice("7126.2", "Pipe fitter", hint: "ISCO 7126")])
            combobox("skill", "A skill that is needed", source: "/matching/v1/skills", isOptional: true)
            fieldRow {
                numberField("wage", "Wage a month", value: "120 000", unit: "GYD")
                dateField("closesAt", "Closes on", value: "2026-12-18")
            }
            emailField("email", "Contact e-mail", value: "hr@example.gy")
            passwordField("password", "Password", hint: "At least 12 characters.", isNew: true)
            textArea(
                "duties", "Duties", value: "Fit and mend water pipes in new houses.", hint: "What a working day looks like.", rows: 4,
                limit: 600)
            fileField("plan", "Plan", hint: "PDF, up to 5 MB.", isOptional: true, accept: ".pdf")
        }
    }

    private static var choiceFields: HTML {
        fieldGroup("The agreement", hint: "Ask, and tick what the person says.") {
            selectField(
                "language", "Language of the work", [Choice("en", "English"), Choice("fr", "French"), Choice("ht", "Haitian Creole")])
            radios(
                "consent", "May this employer see the name?",
                [Choice("yes", "Yes", hint: "Name, skills and telephone are shown."), Choice("no", "No")],
                error: "Say whether the person agrees")
            checkboxes(
                "days", "Working days", [Choice("week", "Monday to Friday"), Choice("sat", "Saturday"), Choice("sun", "Sunday")],
                values: ["week"], isInline: true)
            checkbox("told", "The person was told how to withdraw consent", isChecked: true)
        }
    }
}
