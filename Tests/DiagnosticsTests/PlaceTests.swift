import Testing

@testable import Diagnostics

@Suite("Places")
struct PlaceTests {
    @Test("a place keeps its file, its start and its end, in 16 bytes")
    func kept() {
        let place = Place(
            file: "Specs/deals/acme.yaml", start: Position(line: 70_001, column: 5),
            end: Position(line: 70_003, column: 16_000_000))
        #expect(place.file == "Specs/deals/acme.yaml")
        #expect(place.start == Position(line: 70_001, column: 5))
        #expect(place.end == Position(line: 70_003, column: 16_000_000))
        #expect(MemoryLayout<Place>.size == 16)
    }

    @Test("another stretch of the same file is in that file and changes nothing of the first")
    func moved() {
        let place = Place(file: "a.yaml", line: 3, column: 4, length: 2)
        let other = place.moved(toLine: 9, column: 1, length: 5)
        #expect(other == Place(file: "a.yaml", line: 9, column: 1, length: 5))
        #expect(other.isInFile(of: place))
        #expect(!other.isInFile(of: Place(file: "b.yaml")))
        #expect(place == Place(file: "a.yaml", line: 3, column: 4, length: 2))
    }

    @Test("places sort by their files' names, however those became known, then by where they begin and end")
    func order() {
        let sorted = [
            Place(file: "a/z.yaml", line: 9, column: 9), Place(file: "b.yaml", line: 1, column: 7),
            Place(file: "b.yaml", line: 1, column: 7, length: 2), Place(file: "b.yaml", line: 2, column: 1),
            Place(file: "c.yaml", line: 1, column: 1),
        ]
        _ = Place(file: "c.yaml")
        #expect([sorted[3], sorted[4], sorted[2], sorted[0], sorted[1]].sorted() == sorted)
    }

    @Test("more files than 16 bits can number keep their names apart")
    func manyFiles() {
        let places = (0..<70_000).map { Place(file: "many/\($0).yaml", line: $0 + 1, column: 1) }
        #expect(places.indices.allSatisfy { places[$0].file == "many/\($0).yaml" && places[$0].start.line == $0 + 1 })
        #expect(Set(places).count == places.count)
    }

    @Test("what lies beyond the last line or column that a place can name is taken for the last")
    func beyond() {
        let place = Place(file: "a.yaml", line: 1 << 24, column: -1)
        #expect(place.start == Position(line: (1 << 24) - 1, column: 0))
        #expect(place.file == "a.yaml")
    }

    @Test("files whose names differ in how a letter is written are two files, in one order")
    func exactNames() {
        let one = Place(file: "Specs/deals/caf\u{E9}.yaml", line: 3, column: 1)
        let other = Place(file: "Specs/deals/cafe\u{301}.yaml", line: 1, column: 1)
        #expect(one != other && !one.isInFile(of: other))
        #expect(one.file.utf8.elementsEqual("Specs/deals/caf\u{E9}.yaml".utf8))
        #expect(other.file.utf8.elementsEqual("Specs/deals/cafe\u{301}.yaml".utf8))
        #expect(other < one && !(one < other))
    }
}
