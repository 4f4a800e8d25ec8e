import FoundationEssentials
import Models
import TestSupport
import Testing

@testable import MatchingService

/// ESCO as the European Commission publishes it lies beside the project where somebody has put it.
private let esco = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared/data/esco").standardized.path

@Suite(.enabled(if: FileManager.default.fileExists(atPath: esco), "ESCO's files are not at ../shared/data/esco."))
struct RealESCOTests {
    @Test func `ESCO comes in beside the starter, takes the place of its twins, and is found in every language`() async throws {
        try await Editions.lend { database in
            _ = try await TaxonomyImport.write(TaxonomyEdition.starter(), to: database.admin)
            let edition = try TaxonomyEdition.esco(at: esco)
            let report = try #require(Editions.report(try await TaxonomyImport.write(edition, to: database.admin)))
            #expect(edition.version == "1.1.1" && report.added > 17_000 && report.retired == 0)
            let library = try #require(try await TaxonomyLoader.load(from: database.service("matching")))
            #expect(library.taxonomy.occupations.count > 3_000 && library.taxonomy.skills.count > 13_000)
            try checkTwins(library)
        }
    }

    private func checkTwins(_ library: Library) throws {
        let mason = try #require(ConceptURI("urn:foothold:occupation:mason"))
        let bricklayer = library.current(mason)
        #expect(bricklayer.text.hasPrefix("http://data.europa.eu/esco/occupation/"))
        #expect(library.name(of: mason, in: .english) == "bricklayer" && library.name(of: bricklayer, in: .haitianCreole) == "mason")
        #expect(library.taxonomy.index(ofOccupation: mason) == library.taxonomy.index(ofOccupation: bricklayer))
        #expect(library.search(.occupation, "bòs mason", in: .haitianCreole).first?.uri == bricklayer)
        #expect(library.search(.skill, "kouche blòk", in: .haitianCreole, limit: 3).isEmpty == false)
        let local = try #require(ConceptURI("urn:foothold:occupation:taptap-driver"))
        #expect(library.current(local) == local && library.search(.occupation, "tap-tap", in: .french).first?.uri == local)
    }
}
