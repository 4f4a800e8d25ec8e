package import Web

/// All that the Matching service serves.
package let routes: [Served<Matching>] = [
    .endpoint(ListMatches.self),
    .page(ShowMatches.self),
    .page(ShowMatch.self),
    .page(CompareMatches.self),
    .page(ShowOffers.self),
    .page(HowItWorks.self),
    .page(ShowShortlist.self),
    .action(AddToShortlist.self),
    .action(RemoveFromShortlist.self),
    .endpoint(GetShortlist.self),
    .endpoint(PutShortlistEntry.self),
    .endpoint(DeleteShortlistEntry.self),
    .endpoint(GetFairness.self),
    .page(ShowFairness.self),
    .endpoint(ExportFairness.self),
    .endpoint(GetSkillDemand.self),
    .page(ShowSkillDemand.self),
    .endpoint(GetPersonGaps.self),
    .page(ShowPersonGaps.self),
    .page(ListProfiles.self),
    .form(EditProfile.self),

    .endpoint(SuggestConcepts.self),
    .endpoint(SearchConcepts.self),
    .endpoint(GetConcept.self),
    .page(ShowTaxonomy.self),
    .page(ShowConcept.self),
    .form(AddLabel.self),
    .action(RemoveLabel.self),
]
