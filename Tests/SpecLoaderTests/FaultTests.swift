import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("What the loader tells")
struct FaultTests {
    @Test(
        "each fault once, at its line, in these words",
        arguments: [
            FaultCase.syntaxCases, FaultCase.signCases, FaultCase.fileCases, FaultCase.shapeCases, FaultCase.keyCases,
            FaultCase.numberCases, FaultCase.timeCases, FaultCase.wordCases, FaultCase.localeCases,
            FaultCase.addressCases, FaultCase.textCases,
        ].flatMap { $0 })
    func told(_ fault: FaultCase) {
        #expect(Loading.told(fault.yaml, as: fault.entity) == fault.tells)
    }

    @Test(
        "a file cut off within brackets is told at the innermost that is open",
        arguments: [
            ("name: [", "1:7 S01: the '['"), ("name: {", "1:7 S01: the '{'"), ("name: [a, b", "1:7 S01: the '['"),
            ("name: [a,\n\n", "1:7 S01: the '['"), ("name: {a: ", "1:7 S01: the '{'"),
            ("name: {a: [x], b: {c: 1\n", "1:19 S01: the '{'"), ("name: [a, [b], c: {\n  d", "1:19 S01: the '{'"),
            ("id: a\nname: [\n  é, {b", "3:6 S01: the '{'"), ("name: {a", "1:7 S01: the '{'"),
        ])
    func cutOff(yaml: String, told: String) {
        #expect(
            Loading.lines(Array(yaml.utf8))
                == [told + " that opens here is never closed, or a comma is missing in it"])
    }

    @Test("CRLF and a byte order mark change nothing but bytes", arguments: FaultCase.shapeCases + FaultCase.keyCases)
    func windows(_ fault: FaultCase) {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(fault.yaml.replacing("\n", with: "\r\n").utf8)
        #expect(Loading.told(bytes, as: fault.entity) == fault.tells)
    }

    @Test("every code has an explanation, and every explanation a code")
    func explained() {
        let codes = (1...20).filter { $0 != 18 }.map { number in number < 10 ? "S0\(number)" : "S\(number)"
        }
        #expect(SpecExplanations.all.map(\.code.rawValue) == codes)
        for explanation in SpecExplanations.all {
            let parts = [explanation.title, explanation.what, explanation.why, explanation.fix]
            #expect(parts.allSatisfy { !$0.isEmpty && !$0.contains("\n") }, "\(explanation.code.rawValue)")
        }
    }

    @Test(
        "what an explanation shows has the fault before and none after",
        arguments: [
            ("S02", ContactFields.entity), ("S03", ClusterFields.entity), ("S04", ContactFields.entity),
            ("S05", ContactFields.entity), ("S06", RoleFields.entity), ("S07", InvestmentLineFields.entity),
            ("S08", RoleFields.entity), ("S10", ContactFields.entity), ("S11", ContactFields.entity),
            ("S12", InvestmentLineFields.entity), ("S19", RoleFields.entity),
            ("S20", ClusterFields.entity),
        ])
    func examples(code: String, entity: Entity) throws {
        let explanation = try #require(SpecExplanations.all.first { $0.code.rawValue == code })
        #expect(Loading.codes(explanation.before, as: entity) == [code])
        #expect(Loading.codes(explanation.after, as: entity) == [])
    }
}

/// Reads stretches of specs the way the tests need it.
enum Loading {
    static func read(_ yaml: String, as entity: Entity, id: String? = "a") -> ReadFile {
        SpecLoader.read(SpecFile(path: "a.yaml", bytes: Array(yaml.utf8)), as: entity, id: id)
    }

    static func told(_ yaml: String, as entity: Entity) -> String { told(Array(yaml.utf8), as: entity) }

    static func told(_ bytes: [UInt8], as entity: Entity) -> String {
        let read = SpecLoader.read(SpecFile(path: "a.yaml", bytes: bytes), as: entity, id: "a")
        let sources = read.source.map { ["a.yaml": $0] } ?? [:]
        return DiagnosticFormatter(sources: sources).text(read.diagnostics.sortedOnce())
    }

    static func codes(_ yaml: String, as entity: Entity) -> [String] {
        read(yaml, as: entity).diagnostics.sortedOnce().map(\.code.rawValue)
    }

    /// `1:5 S06: message`
    static func lines(_ bytes: [UInt8], as entity: Entity = RoleFields.entity) -> [String] {
        lines(SpecLoader.read(SpecFile(path: "a.yaml", bytes: bytes), as: entity, id: "a").diagnostics)
    }

    static func lines(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.sortedOnce().map {
            "\($0.place.start.line):\($0.place.start.column) \($0.code.rawValue): \($0.message)"
        }
    }
}
