import Models
import Testing
import Web

@testable import MatchingService

struct SuggestConceptsTests {
    @Test func `suggestions have value, label and what matched or what it belongs to`() async throws {
        try await Counter.open { counter in
            let answer = await counter.get("/matching/concepts?kind=occupation&q=bri", as: .caseWorker)
            #expect(
                answer.text
                    == #"{"items":[{"detail":"ISCO 7112 Bricklayers and related workers","label":"bricklayer","value":"http://e/occupation/1"}]}"#
            )
            let other = await counter.get("/matching/concepts?kind=skill&q=highw", as: .employer)
            #expect(other.text == #"{"items":[{"detail":"highway code","label":"traffic rules","value":"http://e/skill/2"}]}"#)
        }
    }

    @Test func `they are in the caller's language, and in English where a concept has no name in it`() async throws {
        try await Counter.open { counter in
            let french = await counter.get("/matching/concepts?kind=occupation&q=macon", as: .employer, in: .french)
            #expect(french.text.contains(#""label":"maçon/maçonne""#))
            let fallback = await counter.get("/matching/concepts?kind=occupation&q=tram", as: .employer, in: .french)
            #expect(fallback.text.contains(#""label":"tram driver""#))
            let other = await counter.get("/matching/concepts?kind=occupation&q=bricklayer", as: .employer, in: .french)
            #expect(other.text == #"{"items":[]}"#)
        }
    }

    @Test func `nothing typed, nothing suggested`() async throws {
        try await Counter.open { counter in
            for query in ["", "&q=", "&q=%20", "&q=zzzz"] {
                #expect(await counter.get("/matching/concepts?kind=skill" + query, as: .donor).text == #"{"items":[]}"#)
            }
        }
    }

    @Test func `it needs a sign-in, and a known kind`() async throws {
        try await Counter.open { counter in
            #expect(await counter.get("/matching/concepts?kind=skill&q=x", as: nil).status == 401)
            #expect(await counter.get("/matching/concepts?kind=job&q=x", as: .employer).status == 422)
            #expect(await counter.get("/matching/concepts?q=x", as: .employer).status == 422)
        }
    }
}
