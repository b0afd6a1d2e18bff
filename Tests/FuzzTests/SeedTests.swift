import Foundation
import FuzzTargets
import TestSupport
import Testing

@Suite("Strangers' bytes")
struct SeedTests {
    /// `Seeds/<target>/<file>`: what fuzzing begins with, and what it once found.
    static let seeds: [(target: FuzzTarget, file: URL)] = FuzzTarget.allCases.flatMap { target in
        let folder = Checkout.root.appendingPathComponent("Tests/FuzzTests/Seeds/\(target.rawValue)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { (target, folder.appendingPathComponent($0)) }
    }

    @Test(
        "every kept input holds what must hold",
        arguments: seeds.map { "\($0.target.rawValue)/\($0.file.lastPathComponent)" })
    func holds(name: String) throws {
        let seed = try #require(Self.seeds.first { name == "\($0.target.rawValue)/\($0.file.lastPathComponent)" })
        try seed.target.run([UInt8](try Data(contentsOf: seed.file)))
    }

    @Test("each door has inputs to begin with", arguments: FuzzTarget.allCases)
    func exist(target: FuzzTarget) {
        #expect(Self.seeds.count { $0.target == target } >= 2)
    }

    @Test("inputs cut, doubled and changed at random hold it too", arguments: FuzzTarget.allCases)
    func mutations(target: FuzzTarget) throws {
        var random = SeededRandom(seed: 7)
        let seeds = try Self.seeds.filter { $0.target == target }.map { [UInt8](try Data(contentsOf: $0.file)) }
        for _ in 0..<40 {
            var bytes = try #require(seeds.randomElement(using: &random))
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let from = Int.random(in: 0..<bytes.count, using: &random)
                let to = min(bytes.count, from + Int.random(in: 1...40, using: &random))
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(from..<to)
                case 1: bytes.insert(contentsOf: bytes[from..<to], at: Int.random(in: 0...bytes.count, using: &random))
                case 2: bytes[from] = UInt8.random(in: 0...255, using: &random)
                default:
                    bytes[from] =
                        [0x0A, 0x20, 0x7B, 0x7D, 0x5B, 0x22, 0x23, 0x2D][Int.random(in: 0..<8, using: &random)]
                }
            }
            try target.run(bytes)
        }
    }
}
