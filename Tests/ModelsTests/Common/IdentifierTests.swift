import FoundationEssentials
import Models
import Testing

@Suite struct `An identifier` {
    @Test(arguments: [
        "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ])
    func `is read from the text that it is written as`(text: String) {
        #expect(Vacancy.ID(text)?.description == text)
        #expect(Vacancy.ID(text.uppercased())?.description == text)
        #expect(Vacancy.ID(text)?.uuid == UUID(uuidString: text))
    }

    @Test(arguments: [
        "", "0190f3a2", "0190f3a27c1e7b3a9d520c5d1f3e8a10", "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a1", "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a100",
        "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a1g", "0190f3a2_7c1e-7b3a-9d52-0c5d1f3e8a10", "{190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10}",
        "0190f3a-27c1e-7b3a-9d52-0c5d1f3e8a10", "0190f3a2-7c1e-7b3a-9d52-0c5d1f3e8aé", " 190f3a2-7c1e-7b3a-9d52-0c5d1f3e8a10",
    ])
    func `is read from nothing else`(text: String) {
        #expect(Vacancy.ID(text) == nil)
    }
}
