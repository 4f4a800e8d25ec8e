import Hosting
package import Web

/// All that the Grants service serves.
package let routes: [Served<Grants>] = [
    .page(ListFunds.self),
    .form(AddFund.self),
    .page(ShowFund.self),
    .form(EditFund.self),
    .action(MoveFund.self),
    .form(RecordRate.self),

    .page(ListRounds.self),
    .form(AddRound.self),
    .page(ShowRound.self),
    .form(EditRound.self),
    .form(CancelRound.self),
    .action(MoveRound.self),

    .page(ListRubrics.self),
    .form(AddRubric.self),
    .page(ShowRubric.self),
    .form(EditRubric.self),
    .page(ListTemplates.self),
    .form(EditTemplate.self),

    .page(ListApplications.self),
    .endpoint(AsCSV<ExportApplications>.self),
    .endpoint(AsWorkbook<ExportApplications>.self),
    .form(StartApplication.self),
    .page(ShowApplication.self),
    .form(EditPlan.self),
    .endpoint(GetPlan.self),
    .endpoint(SavePlan.self),
    .form(EditApplicants.self),
    .action(RemoveApplicant.self),
    .form(SubmitApplication.self),
    .action(ScreenApplication.self),
    .form(RequestInfo.self),
    .form(WithdrawApplication.self),
    .page(ShowRevision.self),
    .page(PrintPlan.self),

    .form(MakeStatusCode.self),
    .page(ShowPublicStatus.self),
]
