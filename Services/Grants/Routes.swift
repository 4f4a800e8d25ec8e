package import Web

/// All that the Grants service serves.
package let routes: [Served<Grants>] = []
