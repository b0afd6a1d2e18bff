import Foundation
import Testing

@testable import OfficePackage

@Suite("Deflating")
struct DeflaterTests {
    @Test("keeps states of the lowest effort for the next bytes, and none of the highest, which takes megabytes")
    func states() async {
        await #expect(processExitsWith: .success) {
            let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
            for _ in 1...4 { _ = try Deflater.deflate(bytes, .best) }
            let best = Deflater.idleCount
            for _ in 1...4 { _ = try Deflater.deflate(bytes, .quick) }
            exit(best == 0 && Deflater.idleCount == 1 ? 0 : 1)
        }
    }

    @Test("keeps not more than so many, however many threads there were")
    func threads() {
        let bytes = [UInt8](repeating: 7, count: 20_000)
        DispatchQueue.concurrentPerform(iterations: 200) { _ in _ = try? Deflater.deflate(bytes, .quick) }
        #expect((1...Deflater.mostIdle).contains(Deflater.idleCount))
    }
}
