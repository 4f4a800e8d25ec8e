import Hosting
import Web

/// Everything that the Portal serves.
let routes: [Served<Portal>] = [
    .page(Home.self),
    .raw(Robots.route) { try await Robots.serve($0, in: $1) },
    .form(SignIn.self),
    .form(EnterCode.self),
    .form(EnrolAtSignIn.self),
    .action(SignOut.self),
    .form(ChooseProgramme.self),
    .page(ChooseLanguage.self),
    .form(RequestReset.self),
    .form(ChoosePassword.self),

    .page(OwnAccount.self),
    .form(ChangePassword.self),
    .form(TurnOnSecondFactor.self),
    .form(TurnOffSecondFactor.self),
    .action(EndSession.self),
    .action(SignOutEverywhere.self),

    .page(Administration.self),
    .page(ListAccounts.self),
    .form(InviteAccount.self),
    .form(ShowAccount.self),
    .action(RevokeRole.self),
    .action(DisableAccount.self),
    .action(EnableAccount.self),
    .action(InviteAgain.self),
    .action(RemoveSecondFactor.self),
    .page(ListProgrammes.self),
    .form(AddProgramme.self),
    .form(EditProgramme.self),
    .page(ListEvents.self),
    .page(CheckSeal.self),
    .page(Outbox.self),
    .page(ShowMail.self),
    .page(DeadJobs.self),
    .action(ReplayJob.self),

    .page(ShowReport.self),
    .endpoint(AsCSV<ReportFile>.self),
    .endpoint(AsWorkbook<ReportFile>.self),

    .page(ListCeilings.self),
    .form(AddCeiling.self),
    .page(ListProcurementRules.self),
    .form(AddProcurementRules.self),
    .page(ListHolidays.self),
    .form(AddHolidays.self),
    .page(ListAppealRules.self),
    .form(AddAppealRules.self),

    .page(StyleguidePage.self),
    .page(Documents.self),
]
