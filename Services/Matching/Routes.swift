package import Web

/// All that the Matching service serves.
package let routes: [Served<Matching>] = [
    .endpoint(ListMatches.self),
    .endpoint(SuggestConcepts.self),
]
