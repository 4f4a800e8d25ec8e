import Hosting
package import Web

/// All that the Casework service serves.
package let routes: [Served<Casework>] = [
    .page(ListReturnees.self),
    .endpoint(AsCSV<ExportReturnees>.self),
    .endpoint(AsWorkbook<ExportReturnees>.self),
    .form(RegisterReturnee.self),
    .page(ShowReturnee.self),
    .endpoint(GetReturnee.self),
    .form(ReviseReturnee.self),

    .action(ChangeCase.self),
    .form(CloseCase.self),
    .form(ReopenCase.self),
    .action(TakeOverCase.self),

    .form(AddDocument.self),
    .page(RevealDocument.self),

    .form(RecordConsent.self),
    .page(PrintConsent.self),
    .form(RevokeConsent.self),

    .form(AddPlanItem.self),
    .action(ChangePlanItem.self),
    .form(DropPlanItem.self),
]
