import Models
import Testing
import Web

@testable import MatchingService

struct ConceptEndpointTests {
    static let bricklayer = "http%3A%2F%2Fe%2Foccupation%2F1"

    @Test func `a search answers concepts with what matched and their group`() async throws {
        try await Counter.open { counter in
            let answer = await counter.get("/matching/v1/concepts?kind=occupation&q=coach&limit=1", as: .employer)
            #expect(
                answer.text
                    == #"{"items":[{"group":"ISCO 8331 Bus and tram drivers","kind":"occupation","label":"bus driver","matched":"coach driver","uri":"http://e/occupation/2"}]}"#
            )
            #expect(await counter.get("/matching/v1/concepts?kind=occupation", as: .employer).status == 422)
            #expect(await counter.get("/matching/v1/concepts?kind=occupation&q=x&limit=51", as: .employer).status == 422)
            #expect(await counter.get("/matching/v1/concepts?kind=occupation&q=x", as: nil).status == 401)
        }
    }

    @Test(arguments: ["http%3A%2F%2Fe%2Foccupation%2F1", "http://e/occupation/1", "http:/e/occupation/1"])
    func `a concept is found by its address, escaped or not`(path: String) async throws {
        try await Counter.open { counter in
            let answer = await counter.get("/matching/v1/concepts/\(path)", as: .employer, in: .french)
            #expect(answer.status == 200)
            #expect(answer.text.contains(#""label":"maçon/maçonne""#) && answer.text.contains(#""code":"7112""#))
            #expect(
                answer.text.contains(
                    #"{"alternative":["block layer","mason"],"hidden":[],"language":"en","preferred":"bricklayer"},{"alternative":[],"hidden":[],"language":"fr""#
                ))
            #expect(answer.text.contains(#""essentialSkills":[{"label":"lay bricks","uri":"http://e/skill/1"}],"#))
        }
    }

    @Test func `an unknown concept is not found, and what is no address is refused`() async throws {
        try await Counter.open { counter in
            let missing = await counter.get("/matching/v1/concepts/http://e/occupation/99", as: .employer)
            #expect(missing.status == 404 && missing.text.contains("concept.not-found"))
            #expect((400...499).contains(await counter.get("/matching/v1/concepts/nonsense", as: .employer).status))
            #expect(await counter.get("/matching/v1/concepts/\(Self.bricklayer)", as: nil).status == 401)
        }
    }

    @Test func `a retired concept names its successor, which has its names too`() async throws {
        try await Counter.open { counter in
            try await Editions.write(Editions.second, to: counter.database)
            let old = await counter.get("/matching/v1/concepts/http://e/skill/3", as: .employer)
            #expect(old.text.contains(#""retired":true"#))
            #expect(old.text.contains(#""replacedBy":{"label":"drive on rails","uri":"http://e/skill/5"}"#))
            let new = await counter.get("/matching/v1/concepts/http://e/skill/5", as: .employer)
            #expect(new.text.contains(#""alternative":["drive trains","drive trams"]"#) && new.text.contains(#""retired":false"#))
        }
    }
}
