package import Models

/// A programme as the workers come to it, with how far its clocks stand east of UTC, in seconds.
struct ProgrammeAtWork: Sendable {
    let id: Programme.ID
    let utcOffset: Int
}

/// Work that a service repeats in the background, for each programme by itself.
package struct Worker: Sendable {
    package let name: String
    package let every: Duration
    /// One round for the programme of the caller, who is the system; tells whether there may be more to do at once.
    package let round: @Sendable (Caller) async throws -> Bool

    package init(_ name: String, every: Duration, round: @escaping @Sendable (Caller) async throws -> Bool) {
        self.name = name
        self.every = every
        self.round = round
    }

    /// Repeats the rounds until the task is cancelled, at once while there may be more to do.
    func run(in programmes: @Sendable () async throws -> [ProgrammeAtWork], log: Log) async {
        while !Task.isCancelled {
            let mayContinue = await goRound(programmes, log)
            if !mayContinue { try? await Task.sleep(for: every) }
        }
    }

    /// One round for each programme: one that fails is logged, and the others come all the same.
    private func goRound(_ programmes: () async throws -> [ProgrammeAtWork], _ log: Log) async -> Bool {
        var mayContinue = false
        do {
            for programme in try await programmes() where !Task.isCancelled {
                do {
                    let caller = Caller.system(in: programme.id, utcOffset: programme.utcOffset, task: "worker-\(name)")
                    mayContinue = try await round(caller) || mayContinue
                } catch {
                    tell(error, log)
                }
            }
        } catch {
            tell(error, log)
        }
        return mayContinue
    }

    private func tell(_ error: any Error, _ log: Log) {
        if !Task.isCancelled { log.error("A background round failed.", ["worker": name, "error": "\(error)"]) }
    }
}
