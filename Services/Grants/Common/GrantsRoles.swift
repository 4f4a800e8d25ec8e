import Models

/// Who keeps funds, rounds, rubrics and templates.
let managers: [Role] = [.programmeManager]

/// Who looks at funds and rounds.
let fundReaders: [Role] = [.programmeManager, .donor, .financeOfficer, .administrator]

/// Who writes plans with people.
let applicationWriters: [Role] = [.caseWorker]

/// Who looks at all applications of the office.
let applicationReaders: [Role] = [.caseWorker, .programmeManager]

/// Who sits on committees.
let committee: [Role] = [.committeeMember, .committeeChair]

/// Who reads plans, as far as the committee's rules let them: see `Admission`.
let planReaders: [Role] = applicationReaders + committee

/// Who looks at agreements, loans and payments, beside the committee.
let moneyReaders: [Role] = applicationReaders + [.financeOfficer]

/// Who takes repayments.
let repaymentTakers: [Role] = [.caseWorker, .financeOfficer]
