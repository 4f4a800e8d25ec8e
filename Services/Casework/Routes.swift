package import Web

/// All that the Casework service serves.
package let routes: [Served<Casework>] = []
