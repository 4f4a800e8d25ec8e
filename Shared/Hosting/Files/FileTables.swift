import Crypto
import FoundationEssentials
import Models
import Outbound
import Postgres
import Schema

extension FileVault {
    /// All SQL on the files of one schema.
    struct Tables: Sendable {
        let schema: SQL

        var file: SQL { "\(splice: schema).file" }

        func place(of id: StoredFile.ID) -> Crypto.Place { Crypto.Place("file", row: id, column: "content") }

        func insert(
            _ incoming: IncomingFile, as id: StoredFile.ID, parts: Int, under key: [UInt8], in programme: Programme.ID?, at moment: Date
        ) -> SQL {
            """
            INSERT INTO \(splice: file) (programme_id, id, media_type, size, parts, digest, sealed_key, created_at)
            VALUES (\(programme), \(id), \(incoming.type), \(incoming.size), \(parts), \(incoming.digest), \(key), \(moment))
            ON CONFLICT ON CONSTRAINT file_pkey DO NOTHING
            """
        }

        func insert(_ sealed: [UInt8], _ number: Int, of id: StoredFile.ID, in programme: Programme.ID?) -> SQL {
            """
            INSERT INTO \(splice: schema).file_part (programme_id, file_id, number, sealed)
            VALUES (\(programme), \(id), \(number), \(sealed))
            """
        }

        func part(_ number: Int, of id: StoredFile.ID) -> SQL {
            """
            SELECT sealed
            FROM \(splice: schema).file_part
            WHERE programme_id = (SELECT platform.programme()) AND file_id = \(id) AND number = \(number)
            """
        }

        /// Its parts go with it.
        func delete(_ id: StoredFile.ID) -> SQL {
            "DELETE FROM \(splice: file) WHERE programme_id = (SELECT platform.programme()) AND id = \(id)"
        }

        func toScan(_ limit: Int) -> SQL {
            """
            SELECT \(splice: StoredFile.columns)
            FROM \(splice: file) AS f
            WHERE f.programme_id = (SELECT platform.programme()) AND f.verdict IS NULL
            ORDER BY f.created_at, f.id
            LIMIT \(limit)
            """
        }

        /// What the scanner said; an infected file is destroyed with its key.
        func note(_ verdict: VirusScanner.Verdict, of id: StoredFile.ID, at moment: Date) -> [SQL] {
            let isInfected = verdict == .infected
            let note: SQL = """
                UPDATE \(splice: file)
                SET verdict = \(verdict),
                    scanned_at = \(moment),
                    sealed_key = CASE WHEN \(isInfected) THEN NULL ELSE sealed_key END
                WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND verdict IS NULL
                """
            let destroy: SQL = """
                DELETE FROM \(splice: schema).file_part
                WHERE programme_id = (SELECT platform.programme()) AND file_id = \(id)
                """
            return isInfected ? [note, destroy] : [note]
        }
    }
}
