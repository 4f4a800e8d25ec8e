/// What a profile says besides skills, occupations, dates, hours and wishes; many people share it.
package struct ProfileFacts: Hashable, Sendable {
    package let education: EducationLevel?
    package let languages: [SkillProfile.SpokenLanguage]?
    package let licences: [Licence]?
    package let place: Place?
    package let reach: Int?

    package init(_ profile: PreparedProfile) {
        education = profile.education
        languages = profile.languages
        licences = profile.licences
        place = profile.place
        reach = profile.reach
    }
}
