import Foundation
import Testing

@testable import OfficePackage

@Suite("Base 64")
struct Base64Tests {
    @Test("agrees with Foundation's, in lines of 76", arguments: [0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 1_000])
    func lines(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let expected = Data(bytes).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
        #expect(Base64.lines(bytes) == expected)
    }
}
