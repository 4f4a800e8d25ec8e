import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The screen of who fits a vacancy` {
    @Test func `tells rank, score, what is missing, what counts in part, and what to ask, in the person's language`() async throws {
        try await Agency.open { agency in
            let path = "/matching/vacancies/\(try await agency.bakery())/matches"
            let page = await agency.get(path, as: "paul")
            #expect(page.status == 200)
            let words = [
                "People for: Baker", "Demerara Works", "Match: 100 of 100", "2 of 2 essential skills", "1 of 2 essential skills",
                "counts 16 % for “bake bread”", "To ask: ", "Driving licence: car, English B1", "Not met", "Plan the licence",
                "“juggling with flour”", "One more agreed to matching", "Scoring model prior-5, 2026-11-24",
            ]
            for words in words { #expect(page.text.contains(words), "\(words)") }
            let french = await agency.get(path, as: "paul", language: "fr")
            for words in ["Personnes pour\u{A0}: Baker", "Permis de conduire\u{A0}: voiture", "cuire le pain", "Prévoyez le permis"] {
                #expect(french.text.contains(words), "\(words)")
            }
            let creole = await agency.get(path, as: "paul", language: "ht")
            for words in ["Moun pou: Baker", "kwit pen", "Planifye lisans"] { #expect(creole.text.contains(words), "\(words)") }
        }
    }

    @Test func `goes on to the next people`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            for number in 10..<40 {
                let person = try await agency.register(number, "Person\(number)")
                try await agency.save(SkillProfile(skills: [.init(try concept("skill", "bake-bread"))]), of: person)
            }
            let path = "/matching/vacancies/\(vacancy)/matches"
            let first = await agency.get(path, as: "paul")
            #expect(first.text.contains("1 to 25 of 33") && first.text.contains(path + "?from=26"))
            let second = await agency.get(path + "?from=26", as: "paul")
            #expect(second.text.contains("26 to 33 of 33") && !second.text.contains("from=51"))
            let ids = [first, second].flatMap { page in
                page.text.split(separator: "matches/00000000-0000-7000-8000-").dropFirst().map { $0.prefix(12) }
            }
            #expect(Set(ids).count == 33 && ids.count == 33)
            #expect(await agency.get(path + "?from=900", as: "paul").location == path)
        }
    }

    @Test func `has words for a list without anybody and for a vacancy that asks nothing`() async throws {
        try await Agency.open { agency in
            try await agency.post(vacancy: 1, title: "Something to do")
            let page = await agency.get("/matching/vacancies/\(Agency.id(2001))/matches", as: "paul")
            #expect(page.text.contains("Nobody can be matched yet") && page.text.contains("nobody has a score"))
        }
    }

    @Test func `shows one person to the last point, and nobody who did not agree`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let path = "/matching/vacancies/\(vacancy)/matches/"
            let page = await agency.get(path + Agency.id(1002), as: "paul")
            for words in [
                "Asked: Nights. The profile does not say yet: ask.", "Bob B.", "Not stated; “bake cakes and pastries” counts 16 %",
                "Ask how well the person speaks it.", "Every point",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            // Dan has no profile; nobody has the other one's number.
            for number in [1004, 1999] { #expect(await agency.get(path + Agency.id(number), as: "paul").status == 404) }
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1002))))
            #expect(await agency.get(path + Agency.id(1002), as: "paul").status == 404)
            #expect(await agency.get(path + "x", as: "paul").status == 422)
        }
    }

    @Test func `is for placement officers of the vacancy's programme`() async throws {
        try await Agency.open { agency in
            let path = "/matching/vacancies/\(try await agency.bakery())/matches"
            for path in [path, path + "/" + Agency.id(1001)] {
                #expect(await agency.get(path, as: nil).status != 200)
                #expect(await agency.get(path, as: "carla").status == 403)
                #expect(await agency.get(path, as: "hugo").status == 404)
            }
        }
    }

    @Test func `says where hours do not suit, and that they block nobody`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let bob = try #require(Returnee.ID(Agency.id(1002)))
            try await agency.save(
                SkillProfile(skills: [.init(try concept("skill", "bake-bread"))], schedules: [.fullTime, .partTime]), of: bob)
            let page = await agency.get("/matching/vacancies/\(vacancy)/matches/\(bob)", as: "paul").text
            #expect(page.contains("Asked: Nights. Can work: Full time, Part time. Ask whether the hours can be agreed."))
            #expect(!page.contains("Not met"))
        }
    }

    @Test func `shows fit and wish apart, and what the wish took, in three languages`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let bob = try #require(Returnee.ID(Agency.id(1002)))
            let path = "/matching/vacancies/\(vacancy)/matches"
            let silent = await agency.get("\(path)/\(bob)", as: "paul").text
            #expect(silent.contains("wish not known") && silent.contains("the wish takes nothing off. Ask"))
            _ = try await agency.database.admin.unit([
                "UPDATE jobs.vacancy SET wage_minimum = 5000, wage_period = 'week', currency = 'GYD'"
            ])
            try await agency.save(
                SkillProfile(
                    skills: [.init(try concept("skill", "bake-bread"))], schedules: [.shifts], wageWish: Money(200_000, .gyd),
                    preferredOccupations: [try concept("occupation", "mason")], mattersMost: .pay, mattersLeast: .hours), of: bob)
            let page = await agency.get("\(path)/\(bob)", as: "paul").text
            for words in [
                "The wish is", "% of it is known. It takes", "the match stands at", "Wished: mason. Offered: baker.",
                "Wished: at least GYD 200", "a month. Offered: GYD 5", "a week. Matters most. Takes",
                "Asked: Nights. Can work: Shifts. Ask whether the hours can be agreed. Matters least. Takes", "Pays less than wished",
            ] { #expect(page.contains(words), "\(words)") }
            let list = await agency.get(path, as: "paul").text
            #expect(list.contains("% known: takes") && list.contains("What the person wishes") && list.contains("wish not known"))
            let compare = await agency.get("/matching/vacancies/\(vacancy)/compare?people=\(bob)&people=\(Agency.id(1001))", as: "paul")
                .text
            for words in ["Fit", "Wish: Pay", "Wish: Kind of work", "points off"] { #expect(compare.contains(words), "\(words)") }
            for (language, words) in [("fr", "Le souhait est de"), ("ht", "Swè a se")] {
                let page = await agency.get("\(path)/\(bob)", as: "paul", language: language).text
                #expect(page.contains(words))
                let read = page.replacing(/<[^>]*>/, with: " ")
                #expect(read.contains(/\d,\d/) && !read.contains(/\d\.\d/), "decimals in \(language)")
                #expect(!page.contains(/\s(width|height|x|y)="[0-9]*,/), "drawings in \(language)")
            }
        }
    }

    @Test func `explains the score in three languages to everybody who is signed in`() async throws {
        try await Agency.open { agency in
            for (language, words) in [("en", "Sex, age, nationality"), ("fr", "Le sexe, l’âge"), ("ht", "Sèks, laj")] {
                let page = await agency.get("/matching/how-it-works", as: "carla", language: language)
                let text = page.text.replacing("\u{A0}", with: " ")
                #expect(page.status == 200 && text.contains(words) && text.contains("55 %") && text.contains("50 %"))
                #expect(text.contains("15 %"))
            }
            #expect(await agency.get("/matching/how-it-works", as: nil).status != 200)
        }
    }
}
