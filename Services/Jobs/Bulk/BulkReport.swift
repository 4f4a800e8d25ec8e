import Models
import Web

/// What became of one line, or at the end of all of them.
package struct BulkReport: Codable, Sendable {
    /// The line of the body, from 1; absent in the summary.
    let line: Int?
    let status: Status?
    let externalId: String?
    /// The vacancy; absent in a dry run where there is none yet, and where the line was refused.
    let id: Vacancy.ID?
    let version: Int?
    /// What the employer should think over; absent where there is nothing.
    let warnings: [VacancyWarning]?
    let problem: Problem?
    let summary: Summary?

    package enum Status: String, CaseIterable, Codable, Sendable {
        case created, replaced, unchanged, refused
    }

    /// Why a line was refused.
    package struct Problem: Codable, Sendable {
        let code: String
        let detail: String
        let errors: [Field]

        struct Field: Codable {
            let pointer: String
            let code: String
            let detail: String
        }
    }

    /// How many lines there were of each kind; the last line, without which the answer is not whole.
    package struct Summary: Codable, Sendable {
        var lines = 0
        var created = 0
        var replaced = 0
        var unchanged = 0
        var refused = 0
        var dryRun = false
    }
}

/// What became of one line, on its way to the report.
struct BulkOutcome: Sendable {
    let line: Int
    let externalId: String?
    let result: Result

    enum Result: Sendable {
        case done(BulkReport.Status, Vacancy)
        case refused(Failure)
    }

    var status: BulkReport.Status {
        if case .done(let status, _) = result { status } else { .refused }
    }

    func write(into json: inout JSONWriter, isDryRun: Bool, for language: Language) {
        json.openObject()
        json.key("line")
        json.integer(line)
        json.key("status")
        json.string(status.rawValue)
        if let externalId {
            json.key("externalId")
            json.string(externalId)
        }
        switch result {
        case .done(let status, let vacancy):
            if !isDryRun || status != .created {
                json.key("id")
                json.string(vacancy.id.description)
            }
            json.key("version")
            json.integer(vacancy.version)
            json.warnings(vacancy.review.warnings.map { $0.speaking(language) })
        case .refused(let failure):
            json.key("problem")
            json.problem(failure)
        }
        json.closeObject()
    }
}

extension BulkReport.Summary {
    mutating func count(_ outcome: BulkOutcome) {
        lines += 1
        switch outcome.status {
        case .created: created += 1
        case .replaced: replaced += 1
        case .unchanged: unchanged += 1
        case .refused: refused += 1
        }
    }

    func write(into json: inout JSONWriter) {
        json.openObject()
        json.key("summary")
        json.openObject()
        for (name, number) in [
            ("lines", lines), ("created", created), ("replaced", replaced), ("unchanged", unchanged), ("refused", refused),
        ] {
            json.key(named: name)
            json.integer(number)
        }
        json.key("dryRun")
        json.bool(dryRun)
        json.closeObject()
        json.closeObject()
    }
}

extension JSONWriter {
    fileprivate mutating func warnings(_ warnings: [VacancyWarning]) {
        guard !warnings.isEmpty else { return }
        key("warnings")
        openArray()
        for warning in warnings { self.warning(warning) }
        closeArray()
    }

    fileprivate mutating func problem(_ failure: Failure) {
        openObject()
        key("code")
        string(failure.code)
        key("detail")
        string(failure.message)
        key("errors")
        openArray()
        for field in failure.fields {
            openObject()
            for (name, value) in [("pointer", field.pointer), ("code", field.code), ("detail", field.message)] {
                key(named: name)
                string(value)
            }
            closeObject()
        }
        closeArray()
        closeObject()
    }
}
