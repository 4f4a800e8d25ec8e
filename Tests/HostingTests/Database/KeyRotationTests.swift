import Crypto
import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing

@testable import Hosting

@Suite struct `Moving sealed values under a new master key` {
    private enum Note {}
    private typealias NoteID = Identifier<Note>

    private static func place(_ id: NoteID) -> Crypto.Place { Crypto.Place("note", row: id, column: "text") }

    @Test func `moves all that earlier keys sealed, leaves the rest alone, and finds nothing more to do`() async throws {
        let (first, second) = (try MasterKey(Random.bytes(32)), try MasterKey(Random.bytes(32)))
        try await TestDatabase.lend { database in
            let (old, new) = (try Vault(MasterKeys(first)), try Vault(MasterKeys(second)))
            try await database.admin.script(
                "CREATE TABLE IF NOT EXISTS public.note (id uuid PRIMARY KEY, text bytea); DELETE FROM public.note")
            let ids = (0..<450).map { _ in NoteID(at: .now) }
            let rows = try ids.enumerated().map { place, id -> SQL in
                let vault = place < 430 ? old : new
                return "INSERT INTO public.note VALUES (\(id), \(try vault.seal(Array("note \(place)".utf8), at: Self.place(id))))"
            }
            _ = try await database.admin.unit(rows + ["INSERT INTO public.note VALUES (\(NoteID(at: .now)), NULL)"])
            let rotation = try KeyRotation(to: MasterKeys(second, earlier: [first]), in: database.admin)
            let moved = try await rotation.move("text", of: "public.note", by: "id") { (id: NoteID, sealed) in
                "text = \(try rotation.vault.rotated(sealed, at: Self.place(id)))"
            }
            #expect(moved == 430)
            let kept = try await database.admin.query("SELECT id, text FROM public.note WHERE text IS NOT NULL")
            let texts = try kept.map { row in
                String(decoding: try new.open(row.decode("text"), at: Self.place(row.decode("id"))), as: UTF8.self)
            }
            #expect(Set(texts) == Set((0..<450).map { "note \($0)" }))
            let again = try await rotation.move("text", of: "public.note", by: "id") { (_: NoteID, _) in "text = text" }
            #expect(again == 0)
            try await database.admin.script("DROP TABLE public.note")
        }
    }

    @Test func `names the key that is missing, and changes nothing`() async throws {
        let (first, second) = (try MasterKey(Random.bytes(32)), try MasterKey(Random.bytes(32)))
        try await TestDatabase.lend { database in
            try await database.admin.script(
                "CREATE TABLE IF NOT EXISTS public.note (id uuid PRIMARY KEY, text bytea); DELETE FROM public.note")
            let id = NoteID(at: .now)
            let sealed = try Vault(MasterKeys(first)).seal([1, 2, 3], at: Self.place(id))
            _ = try await database.admin.query("INSERT INTO public.note VALUES (\(id), \(sealed))")
            let rotation = try KeyRotation(to: MasterKeys(second), in: database.admin)
            await #expect(throws: CryptoError.unknownKey(hexadecimal(first.id))) {
                try await rotation.move("text", of: "public.note", by: "id") { (id: NoteID, sealed) in
                    "text = \(try rotation.vault.rotated(sealed, at: Self.place(id)))"
                }
            }
            #expect(try await database.admin.query("SELECT text FROM public.note").first?.decode("text", as: [UInt8].self) == sealed)
            try await database.admin.script("DROP TABLE public.note")
        }
    }

    @Test func `reads a file of several keys, the one in force first`() throws {
        let (first, second) = (hexadecimal(Random.bytes(32)), hexadecimal(Random.bytes(32)))
        let keys = try MasterKeys(hexadecimal: "\(second)\n\n  \(first)  \n")
        #expect(try keys.all.map(\.id) == [second, first].map { try MasterKey(hexadecimal: $0).id })
        #expect(throws: CryptoError.self) { try MasterKeys(hexadecimal: " \n") }
        #expect(throws: CryptoError.self) { try MasterKeys(hexadecimal: "\(first)\nnot a key") }
    }
}
