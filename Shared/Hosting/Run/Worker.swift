package import Models

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

    /// Repeats the rounds until the task is cancelled; a round that fails is logged, and the next one comes all the same.
    func run(in programmes: @Sendable () async throws -> [Programme.ID], log: Log) async {
        while !Task.isCancelled {
            var mayContinue = false
            do {
                for programme in try await programmes() {
                    let caller = Caller(credential: .system, programme: programme, request: "worker-\(name)")
                    mayContinue = try await round(caller) || mayContinue
                }
            } catch {
                if !Task.isCancelled { log.error("A background round failed.", ["worker": name, "error": "\(error)"]) }
            }
            if !mayContinue { try? await Task.sleep(for: every) }
        }
    }
}
