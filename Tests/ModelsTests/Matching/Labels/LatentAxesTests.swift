import Testing

@testable import Models

@Suite struct `The axes of a latent space` {
    /// Twenty documents over 37 stems.
    private let documents: [[(stem: Int32, weight: Float)]] = (0..<20).map { document in
        (0..<5).map { place in
            let stem = (7 * document + 3 * place * place + place) % 37
            let weight = 1 + (document + place) % 3
            return (stem: Int32(stem), weight: Float(weight))
        }
    }

    private func found(_ width: Int) -> [[Float]] {
        var axes = LatentAxes(stems: 37, width: width)
        for _ in 0..<8 {
            axes.orthonormalise()
            axes.step(through: documents)
        }
        axes.orthonormalise()
        axes.orthonormalise()
        let numbers = axes.numbers
        return (0..<axes.width).map { axis in (0..<37).map { numbers[$0 * axes.width + axis] } }
    }

    @Test(arguments: [8, 16, 24, 29])
    func `stand upright on each other, and each is as long as the others or nothing`(width: Int) {
        let axes = found(width)
        #expect(axes.count == width / 8 * 8)
        for (place, axis) in axes.enumerated() {
            let length = product(axis, axis)
            #expect(abs(length - 1) < 1e-4 || length == 0)
            for other in axes[..<place] { #expect(abs(product(axis, other)) < 1e-3) }
        }
    }

    @Test func `hold all of the documents where there are as many as these`() {
        let axes = found(24)
        for document in documents {
            var vector = [Float](repeating: 0, count: 37)
            for (stem, weight) in document { vector[Int(stem)] += weight }
            let shown = axes.reduce(Float(0)) { $0 + product($1, vector) * product($1, vector) }
            #expect(abs(shown - product(vector, vector)) < 1e-2 * product(vector, vector))
        }
    }

    private func product(_ a: [Float], _ b: [Float]) -> Float {
        zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
