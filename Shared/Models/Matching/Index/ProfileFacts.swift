/// What a profile says besides skills and occupations; many people share it.
package struct ProfileFacts: Hashable, Sendable {
    package let education: EducationLevel?
    package let languages: [SkillProfile.SpokenLanguage]?
    package let licences: [Licence]?
    package let place: Place?
    package let reach: Int?
    package let availableFrom: CalendarDate?

    package init(_ profile: PreparedProfile) {
        education = profile.education
        languages = profile.languages
        licences = profile.licences
        place = profile.place
        reach = profile.reach
        availableFrom = profile.availableFrom
    }
}
