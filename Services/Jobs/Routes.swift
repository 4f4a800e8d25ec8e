package import Web

/// All that the Jobs service serves.
package let routes: [Served<Jobs>] = [
    .endpoint(PostVacancy.self),
    .endpoint(ListVacancies.self),
    .endpoint(GetVacancy.self),
    .endpoint(ReplaceVacancy.self),
    .endpoint(PatchVacancy.self),
    .endpoint(PutVacancy.self),
    .endpoint(PostVacancies.self),
    .endpoint(ChangeVacancyState.self),
    .endpoint(ListEvents.self),

    .page(BrowseVacancies.self),
    .form(WriteVacancy.self),
    .page(ShowVacancy.self),
    .form(EditVacancy.self),
    .form(MoveVacancy.self),

    .page(ListEmployers.self),
    .form(RegisterEmployer.self),
    .page(ShowEmployer.self),
    .form(EditEmployer.self),
    .form(MoveEmployer.self),
    .form(MakeKey.self),
    .form(RevokeKey.self),

    .page(ListReferrals.self),
    .endpoint(ExportReferrals.self),
    .page(ShowPipeline.self),
    .action(ProposeReferrals.self),
    .page(ShowReferral.self),
    .form(RecordReferralConsent.self),
    .form(HireCandidate.self),
    .form(ProposeInterview.self),
    .form(MoveReferral.self),
    .action(WriteMessage.self),
    .endpoint(InterviewFile.self),
    .form(RescheduleInterview.self),
    .action(ChangeInterview.self),
]
