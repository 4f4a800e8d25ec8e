import Models

/// Who keeps funds, rounds, rubrics and templates.
let managers: [Role] = [.programmeManager]

/// Who looks at funds and rounds.
let fundReaders: [Role] = [.programmeManager, .donor, .financeOfficer, .administrator, .procurementOfficer]

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

/// Who collects offers and orders.
let buyers: [Role] = [.procurementOfficer]

/// Who asks for things to be bought.
let requesters: [Role] = [.caseWorker, .procurementOfficer, .programmeManager]

/// Who looks at suppliers.
let supplierReaders: [Role] = [.procurementOfficer, .receivingOfficer, .financeOfficer, .programmeManager, .administrator]

/// Who writes down where suppliers are paid, and who confirms what a colleague wrote.
let bankKeepers: [Role] = [.procurementOfficer, .financeOfficer]
let bankConfirmers: [Role] = [.financeOfficer, .programmeManager]

/// Who imports lists of sanctions, and who says whether a supplier is the one on a list; whoever buys does not.
let sanctionsKeepers: [Role] = [.procurementOfficer, .financeOfficer, .programmeManager]
let sanctionsReviewers: [Role] = [.financeOfficer, .programmeManager]

/// Who looks at purchases and orders.
let purchaseReaders: [Role] = requesters + [.receivingOfficer, .financeOfficer] + committee

/// Who keeps the register of assets.
let assetKeepers: [Role] = [.receivingOfficer, .procurementOfficer]

/// Who looks at assets.
let assetReaders: [Role] = [.procurementOfficer, .receivingOfficer, .financeOfficer, .caseWorker, .programmeManager]

/// Who hands things over to applicants.
let handers: [Role] = [.caseWorker, .receivingOfficer]

/// Who looks at what applicants were handed over, and at visits.
let handOverReaders: [Role] = assetReaders

/// Who visits applicants.
let visitors: [Role] = applicationReaders

/// Who looks at procurement at a glance.
let glancers: [Role] = [.procurementOfficer, .financeOfficer, .programmeManager]

/// Who looks at opened offers.
let comparisonReaders: [Role] = [.procurementOfficer, .financeOfficer, .programmeManager] + committee

/// Who receives goods and sends them back.
let receivers: [Role] = [.receivingOfficer]

/// Who looks at deliveries.
let deliveryReaders: [Role] = requesters + [.receivingOfficer, .financeOfficer]

/// Who writes invoices down and says whether they are paid.
let invoiceApprovers: [Role] = [.financeOfficer]

/// Who pays what others approved.
let payers: [Role] = [.financeOfficer]

/// Who looks at invoices and payments.
let invoiceReaders: [Role] = [.financeOfficer, .procurementOfficer, .programmeManager]

/// Who approves awards and changes of orders, as far as the rule of the amount lets them.
let awardApprovers: [Role] = [.programmeManager, .committeeChair, .committeeMember]
