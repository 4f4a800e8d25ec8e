package import Web

/// All that the Grants service serves.
package let routes: [Served<Grants>] = [
    .page(ListFunds.self),
    .form(AddFund.self),
    .page(ShowFund.self),
    .form(EditFund.self),
    .action(MoveFund.self),
    .form(RecordRate.self),
]
