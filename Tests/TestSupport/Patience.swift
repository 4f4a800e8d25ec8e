/// Looks again and again until something is so, four minutes at most.
///
/// What waits for every older transaction waits for those of other tests too, and one of these takes in all of ESCO; the rests leave it the processor.
package func eventually(_ isSo: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(240)
    while try await !isSo(), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(50)) }
}
