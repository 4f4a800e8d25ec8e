import Hosting
import Markup
import Models
import Web

/// The screen of all profiles.
enum ProfileListPages {
    static func list(
        _ candidates: [ProfileStore.Candidate], library: Library, _ filter: ProfileFilter, first: String?, next: String?,
        _ language: Language
    ) -> Screen {
        Screen(ProfilePhrases.title[language]) {
            pageHeading(ProfilePhrases.title[language], lead: ProfilePhrases.lead[language])
            tabs(
                [
                    Link(CommonPhrases.all[language], ListProfiles.route.link(), isCurrent: !filter.isWithoutProfile),
                    Link(
                        ProfilePhrases.without[language], ListProfiles.route.link(query: [("without", "true")]),
                        isCurrent: filter.isWithoutProfile),
                ], label: ProfilePhrases.title[language])
            searchBox("q", label: ProfilePhrases.search[language], action: ListProfiles.route.link(), value: filter.q?.value)
            if candidates.isEmpty {
                empty(filter, language)
            } else {
                table(candidates, library, language)
                pager(previous: first, next: next)
            }
        }
    }

    private static func empty(_ filter: ProfileFilter, _ language: Language) -> HTML {
        if filter.q != nil {
            return emptyState(
                ProfilePhrases.nobodyFound[language], ProfilePhrases.nobodyFoundHint[language],
                action: Link(CommonPhrases.clear[language], ListProfiles.route.link()))
        }
        return filter.isWithoutProfile
            ? emptyState(ProfilePhrases.allHaveOne[language])
            : emptyState(ProfilePhrases.nobody[language], ProfilePhrases.nobodyHint[language])
    }

    private static func table(_ candidates: [ProfileStore.Candidate], _ library: Library, _ language: Language) -> HTML {
        dataTable(
            caption: ProfilePhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(CommonPhrases.district[language]),
                Column(SkillProfile.Part.occupations.name[language]), Column(SkillProfile.Part.skills.name[language], .number),
                Column(ProfilePhrases.answered[language], .number),
            ],
            rows: candidates.map { candidate in
                let profile = candidate.kept.profile
                return [
                    a(.href(EditProfile.route.link(candidate.id))) { candidate.name },
                    HTML(candidate.district ?? "–"),
                    HTML(profile.occupations.isEmpty ? "–" : names(profile, library, language)),
                    HTML(String(profile.skills.count)),
                    candidate.kept.version == 0
                        ? tag(ProfilePhrases.noProfile[language], .warning)
                        : HTML("\(Int((profile.completeness * 100).rounded())) %"),
                ]
            })
    }

    private static func names(_ profile: SkillProfile, _ library: Library, _ language: Language) -> String {
        let names = profile.occupations.prefix(2).map { library.name(of: $0.occupation, in: language) }
        return names.joined(separator: ", ") + (profile.occupations.count > 2 ? " …" : "")
    }
}
