import Glibc

/// Where a person lives or work is done: an area such as a commune or an island, and a point where one is known.
package struct Place: Hashable, Codable, Sendable {
    /// A point in degrees (WGS 84).
    package struct Point: Hashable, Codable, Sendable {
        package let latitude: Double
        package let longitude: Double

        /// Nil outside the globe.
        package init?(latitude: Double, longitude: Double) {
            guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }

        /// Kilometres along a great circle (haversine, mean radius 6,371 km).
        package func distance(to other: Point) -> Double {
            let radians = Double.pi / 180
            let a = sin((other.latitude - latitude) * radians / 2)
            let b = sin((other.longitude - longitude) * radians / 2)
            let chord = a * a + cos(latitude * radians) * cos(other.latitude * radians) * b * b
            return 2 * 6371 * asin(min(1, chord.squareRoot()))
        }
    }

    /// The programme's own code of the area.
    package var area: String
    package var point: Point?

    package init(area: String, point: Point? = nil) {
        self.area = area
        self.point = point
    }
}
