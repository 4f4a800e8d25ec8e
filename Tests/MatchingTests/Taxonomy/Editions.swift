import FoundationEssentials
import Models
import Postgres
import TestSupport

@testable import MatchingService

/// Small taxonomies in ESCO's form, and a database whose taxonomy a test may write.
enum Editions {
    /// Lends a database without a taxonomy, and takes out what the test has written, which the usual wipe would leave.
    static func lend(_ body: (TestDatabase) async throws -> Void) async throws {
        try await TestDatabase.lend { database in
            try await clear(database)
            do {
                try await body(database)
                try await clear(database)
            } catch {
                try await clear(database)
                throw error
            }
        }
    }

    private static func clear(_ database: TestDatabase) async throws {
        try await database.admin.script(
            """
            SET session_replication_role = replica;
            DELETE FROM matching.replacement;
            DELETE FROM matching.broader;
            DELETE FROM matching.relation;
            DELETE FROM matching.label;
            DELETE FROM matching.concept;
            DELETE FROM matching.taxonomy_import;
            SET session_replication_role = DEFAULT;
            """)
    }

    /// Writes the files into a new folder, runs `body`, and removes the folder.
    static func folder<T>(_ files: [String: String], _ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "esco-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try await body(folder.path)
    }

    @discardableResult
    static func write(
        _ files: [String: String], to database: TestDatabase, progress: (String) -> Void = { _ in }
    ) async throws -> TaxonomyImport.Outcome {
        try await folder(files) { folder in
            try await TaxonomyImport.write(TaxonomyEdition.esco(at: folder), to: database.admin, progress: progress)
        }
    }

    static func report(_ outcome: TaxonomyImport.Outcome) -> TaxonomyImport.Report? {
        if case .changed(let report) = outcome { report } else { nil }
    }

    static let first = [
        "ISCOGroups_en.csv": """
        conceptUri,code,preferredLabel
        http://e/isco/C7112,7112,Bricklayers and related workers
        http://e/isco/C8331,8331,Bus and tram drivers
        """,
        "occupations_en.csv": """
        conceptUri,iscoGroup,preferredLabel,altLabels,description
        http://e/occupation/1,7112,bricklayer,"block layer
        mason",Lays bricks.
        http://e/occupation/2,8331,bus driver,coach driver,
        http://e/occupation/3,8331,tram driver,,
        """,
        "occupations_fr.csv": """
        conceptUri,iscoGroup,preferredLabel,altLabels
        http://e/occupation/1,7112,maçon/maçonne,
        http://e/occupation/2,8331,conducteur de bus/conductrice de bus,
        """,
        "skills_en.csv": """
        conceptUri,skillType,reuseLevel,preferredLabel,altLabels
        http://e/skill/1,skill/competence,sector-specific,lay bricks,
        http://e/skill/2,knowledge,cross-sector,traffic rules,highway code
        http://e/skill/3,skill/competence,sector-specific,drive trams,
        http://e/skill/4,skill/competence,sector-specific,ring the bell,
        """,
        "skillGroups_en.csv": """
        conceptUri,code,preferredLabel
        http://e/group/1,S1,building
        """,
        "occupationSkillRelations.csv": """
        occupationUri,relationType,skillUri
        http://e/occupation/1,essential,http://e/skill/1
        http://e/occupation/2,essential,http://e/skill/2
        http://e/occupation/3,optional,http://e/skill/2
        http://e/occupation/3,essential,http://e/skill/3
        """,
        "broaderRelationsSkillPillar.csv": """
        conceptUri,broaderUri
        http://e/skill/1,http://e/group/1
        """,
    ]

    /// A year later: the tram driver has a new address, the coach driver an occupation of its own, driving trams and the bell are gone.
    static let second = first.merging([
        "occupations_en.csv": """
        conceptUri,iscoGroup,preferredLabel,altLabels,description
        http://e/occupation/1,7112,bricklayer,"block layer
        builder in stone",Lays bricks and stones.
        http://e/occupation/2,8331,bus driver,,
        http://e/occupation/4,8331,coach driver,,
        http://e/occupation/5,8331,Tram driver,,
        """,
        "skills_en.csv": """
        conceptUri,skillType,reuseLevel,preferredLabel,altLabels
        http://e/skill/1,skill/competence,sector-specific,lay bricks,
        http://e/skill/2,knowledge,cross-sector,traffic rules,highway code
        http://e/skill/5,skill/competence,sector-specific,drive on rails,"drive trains
        drive trams"
        """,
        "occupationSkillRelations.csv": """
        occupationUri,relationType,skillUri
        http://e/occupation/1,optional,http://e/skill/1
        http://e/occupation/2,essential,http://e/skill/2
        http://e/occupation/5,essential,http://e/skill/5
        """,
    ]) { $1 }
}
