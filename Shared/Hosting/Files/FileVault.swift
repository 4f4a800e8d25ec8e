package import Crypto
package import FoundationEssentials
package import Models
package import Outbound
package import Postgres
package import Web

/// Keeps the files that people hand to one service: in its schema's tables `file` and `file_part`, each under a key of its own, in parts
/// of which one is in memory at a time.
///
/// What belongs to a file (who may read it, what it is for) is a row of the service's own, which has the file's identity.
package struct FileVault: Sendable {
    /// Bytes of a part before it is sealed.
    static let part = 256 * 1024

    private let database: ServiceDatabase
    private let vault: Vault
    private let tables: Tables
    /// Nil where none is set up: then files are served as they came.
    package let scanner: VirusScanner?

    /// The vault of the service whose schema is named.
    package init(_ keys: MasterKeys, scanner: VirusScanner?, in database: ServiceDatabase, schema: SQL) throws {
        vault = try Vault(keys)
        self.database = database
        self.scanner = scanner
        tables = Tables(schema: schema)
    }

    /// Adds a file in the transaction that adds what it belongs to, so that both are kept or neither; affects nothing and gives false where
    /// the identity is taken.
    package func keep(
        _ file: IncomingFile, as id: StoredFile.ID, in transaction: Transaction, by caller: Caller, at moment: Date
    ) async throws -> Bool {
        let (key, count) = (try vault.newKey(at: tables.place(of: id)), (file.size + Self.part - 1) / Self.part)
        let insert = tables.insert(file, as: id, parts: count, under: key.wrapped, in: caller.programme, at: moment)
        guard try await transaction.execute(insert) == 1 else { return false }
        for number in 0..<count {
            let plain = try file.body.read(at: number * Self.part, upTo: Self.part)
            let sealed = try key.seal(part: plain, number, of: count, at: tables.place(of: id))
            _ = try await transaction.execute(tables.insert(sealed, number, of: id, in: caller.programme))
        }
        return true
    }

    /// The file to send, for a caller whom the service lets read it; it is read and opened as it goes out.
    ///
    /// Refuses with `file.not-scanned` and `file.infected`. An answer whose file turns out to be damaged is cut short.
    package func download(_ file: StoredFile, named name: String, as caller: Caller) throws -> Download {
        let reading = try open(file, as: caller)
        if scanner != nil, file.verdict == nil { throw Failure.fileNotScanned }
        let chunks = AsyncStream<[UInt8]>(unfolding: { await reading.nextOrNone() })
        return Download(name, contentType: file.type.mediaType, body: .sized(file.size, chunks), isKept: false)
    }

    func open(_ file: StoredFile, as caller: Caller) throws -> FileReading {
        guard let wrapped = file.sealedKey else { throw Failure.fileInfected }
        let key = try vault.unwrap(wrapped, at: tables.place(of: file.id))
        return FileReading(file, under: key, at: tables.place(of: file.id)) { [database, tables] number in
            try await database.query(tables.part(number, of: file.id), as: caller).first?.decode("sealed")
        }
    }

    /// Destroys a file with its key, in the transaction that destroys what it belonged to.
    package func destroy(_ id: StoredFile.ID) -> SQL { tables.delete(id) }

    /// Has the scanner look at files that it has not seen, the oldest first; tells whether there may be more.
    package func scanWaiting(as caller: Caller, at now: @Sendable () -> Date) async throws -> Bool {
        guard let scanner else { return false }
        let waiting = try await database.query(tables.toScan(10), as: caller).map(StoredFile.init)
        var damage: CryptoError?
        for file in waiting {
            do {
                let reading = try open(file, as: caller)
                let verdict = try await scanner.scan { try await reading.next() }
                // A scanner that listens no more and calls a file clean has not seen all of it.
                guard reading.isOver || verdict == .infected else { continue }
                try await database.unit(tables.note(verdict, of: file.id, at: now()), as: caller)
            } catch let error as CryptoError {
                // The others are looked at all the same.
                damage = error
            }
        }
        if let damage { throw damage }
        return waiting.count == 10
    }
}

extension FileVault {
    /// Moves the keys of the files that a service keeps under the master key in force; gives how many.
    package static func moveKeys(to keys: MasterKeys, in database: Database, schema: SQL) async throws -> Int {
        let (rotation, tables) = (try KeyRotation(to: keys, in: database), Tables(schema: schema))
        return try await rotation.move("sealed_key", of: tables.file, by: "id") { (id: StoredFile.ID, wrapped) in
            "sealed_key = \(try rotation.vault.rotated(wrapped, at: tables.place(of: id)))"
        }
    }
}
