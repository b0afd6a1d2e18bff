import Diagnostics
import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("Files that nobody should have written")
struct HostileInputTests {
    private let role = "id: a\nname: A\nside: buyer\n"

    @Test("bytes that are no text are told with the place of the first")
    func notUTF8() {
        let bytes = Array("id: a\nname: Jos".utf8) + [0xE9] + Array(" Ortega\n".utf8)
        #expect(Loading.lines(bytes) == ["2:10 S09: the file is not UTF-8 text: the byte E9 is none of it"])
        #expect(
            Loading.lines(Array("id: é".utf8.dropLast())) == [
                "1:5 S09: the file is not UTF-8 text: the byte C3 is none of it"
            ])
        #expect(Loading.lines([0xFF, 0xFE, 0x69, 0x00]) == ["1:1 S09: the file is saved as UTF-16; specs are UTF-8"])
    }

    @Test("collections in one another end at a limit", arguments: ["[", "{a: ", "- ", "? ", "[{a: ["])
    func deep(open: String) {
        let told = Loading.lines(Array(("id: a\nname: " + String(repeating: open, count: 100_000)).utf8))
        #expect(told.count == 1)
        #expect(["S13", "S01"].contains { told.first?.contains(" \($0): ") == true }, "\(told)")
    }

    @Test("10,000 levels by indentation end at a limit")
    func deepBlocks() {
        var yaml = ""
        for level in 0..<2_000 { yaml += String(repeating: " ", count: level) + "a:\n" }
        #expect(Loading.lines(Array(yaml.utf8)) == ["65:65 S13: lists and keys stand more than 64 deep in one another"])
        let flow = "name: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        #expect(Loading.lines(Array(flow.utf8)) == ["1:70 S13: lists and keys stand more than 64 deep in one another"])
    }

    @Test("aliases of aliases end at a limit, as values and as keys", arguments: ["x: *z9", "? *z9\n: 1"])
    func bombs(use: String) {
        var yaml = "z0: &z0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let items = Array(repeating: "*z\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "z\(level): &z\(level) [\(items)]\n"
        }
        let told = Loading.lines(Array((yaml + use + "\n").utf8))
        #expect(told.count == 1)
        #expect(told.first?.hasSuffix("S13: the aliases (*name) of this file stand for too much text") == true)
    }

    @Test("aliases of a long text end at a limit of bytes, long before one of nodes")
    func longAliases() {
        let text = String(repeating: "x", count: 50_000)
        let fits = "a: &a \(text)\nb: [" + Array(repeating: "*a", count: 80).joined(separator: ", ") + "]\n"
        #expect(!Loading.lines(Array(fits.utf8)).contains { $0.contains("S13") })
        let items = Array(repeating: "*a", count: 20_000).joined(separator: ", ")
        #expect(
            Loading.lines(Array("a: &a \(text)\nb: [\(items)]\n".utf8))
                == ["2:337 S13: the aliases (*name) of this file stand for too much text"])
    }

    @Test("30,000 items in one line are read at once")
    func longLine() throws {
        let items = (0..<30_000).map { "word \($0)" }
        let head = "id: a\nname: A\nmembers: [a]\nbehaviours: "
        let text = head + "[" + items.joined(separator: ", ") + "]  # all\n"
        var record: RecordStorage?
        let time = processorTime {
            let read = Loading.read(text, as: ClusterFields.entity)
            #expect(read.diagnostics == [])
            record = read.record
        }
        #expect(time < .seconds(10))
        #expect(Cluster(try #require(record)).behaviours.count == 30_000)
    }

    @Test("an alias within its own anchor is none")
    func ownAlias() {
        #expect(
            Loading.lines(Array("name: &a [*a]\n".utf8))
                == ["1:11 S01: '*a' refers to '&a', which does not stand before it"])
    }

    @Test("a file beyond the limit of size is not read")
    func large() {
        let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 17 * 1024 * 1024)
        #expect(Loading.lines(bytes) == ["1:1 S13: the file is larger than 16 MB"])
    }

    @Test("a text beyond the limit is told, and the file is read around it")
    func longText() {
        let text = String(repeating: "word ", count: 60_000)
        #expect(
            Loading.lines(Array("id: a\nname: \(text)\nside: byer\n".utf8)) == [
                "2:7 S13: the text of 'name' is too long: 292 kB", "3:7 S08: 'byer' is not a choice for 'side'",
            ])
    }

    @Test("100,000 lines are read")
    func long() throws {
        let head = "name: A\ncompany: B\nstage: c\nrep: D\nmanager: E\ncontacts: []\nactions:\n"
        var yaml = head
        for number in 1...25_000 {
            yaml += "  - text: Call number \(number)\n    side: buyer\n    owner: Ada\n    due: 2026-12-01\n"
        }
        let read = Loading.read(yaml, as: DealFields.entity)
        #expect(read.diagnostics == [])
        let deal = Deal(try #require(read.record))
        #expect(deal.actions.count == 25_000)
        #expect(deal.actions.last?.text?.place.start.line == 100_004)
    }

    @Test("each control character is told, and the file is read around it")
    func controls() {
        #expect(
            Loading.lines(Array("id: a\nname: \u{0}A\u{7F}\u{9F}\u{FEFF}\nside: byer\n".utf8)) == [
                "2:7 S10: the text holds an invisible character, U+0000",
                "2:9 S10: the text holds an invisible character, U+007F",
                "2:10 S10: the text holds an invisible character, U+009F",
                "2:11 S10: the text holds an invisible character, U+FEFF",
                "3:7 S08: 'byer' is not a choice for 'side'",
            ])
    }

    @Test(
        "what would turn the words around a text, or cover the lines around it, is told",
        arguments: [
            ("A \u{202E}B", "2:9 S10: the text holds an invisible character that turns the words behind it, U+202E"),
            (
                "\u{202A}+49 30 1\u{202C}",
                "2:7 S10: the text holds an invisible character that turns the words behind it, U+202A"
            ),
            (
                "A \u{2067}אב",
                "2:9 S10: the text holds an invisible character that turns words, U+2067, without its other half"
            ),
            (
                "A\u{2069} B",
                "2:8 S10: the text holds an invisible character that turns words, U+2069, without its other half"
            ),
            (
                "Ada" + String(repeating: "\u{301}", count: 3_000),
                "2:10 S10: a letter of the text has more than 30 accents, such as U+0301"
            ),
            (
                "Ada" + String(repeating: String(repeating: "\u{301}", count: 20) + "\u{200D}", count: 3),
                "2:10 S10: a letter of the text has more than 30 accents, such as U+0301"
            ),
            ("\u{2067}אב\u{2069} and \u{2068}A\u{2069}, \u{200F}אב, פַּרְדֵּס, cafe\u{301}", nil),
            (String(repeating: "é名", count: 100), nil),
            ("A" + String(repeating: "\u{301}", count: 30), nil),
        ] as [(String, String?)])
    func turned(text: String, expected: String?) {
        let lines = Loading.lines(Array("id: a\nname: \(text)\nside: buyer\n".utf8))
        #expect(lines == [expected].compactMap(\.self))
    }

    @Test("of a file full of control characters the first twenty are told")
    func binary() {
        #expect(Loading.lines([UInt8](repeating: 0, count: 100_000)).count <= 21)
    }

    @Test("Word's bullets and letters of any script are fine")
    func harmless() {
        #expect(Loading.lines(Array("id: a\nname: \u{F0B7} אלון 名前 👩‍💻 é\nside: buyer\n".utf8)) == [])
    }

    @Test("lines that only YAML knows do not shift the places", arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func oddBreaks(sign: String) {
        #expect(
            Loading.lines(Array("id: a\nname: A # one\(sign)# two\nside: byer\n".utf8))
                == ["3:7 S08: 'byer' is not a choice for 'side'"])
    }

    @Test("a text with such a line end has several lines")
    func oddBreakInText() {
        #expect(
            Loading.lines(Array("id: a\nname: \"A\\Lb\"\nside: buyer\n".utf8))
                == ["2:8 S11: 'name' is one line of text, found several"])
    }

    @Test("whatever is done to a spec, loading returns and its places lie within the file")
    func mutations() throws {
        let files = try ShippedSpecs.specs()
        var random = SeededRandom(seed: 20_260_401)
        for _ in 0..<150 {
            let original = try #require(files.randomElement(using: &random))
            let mutant = SpecFile(path: original.path, bytes: Self.mutate(original.bytes, using: &random))
            let loaded = SpecLoader.load(files: [mutant])
            for diagnostic in loaded.diagnostics where diagnostic.place.file == mutant.path {
                let lines = loaded.sources[mutant.path]?.lineCount ?? 1
                let place = diagnostic.place
                #expect(
                    place.start <= place.end && (1...lines).contains(place.start.line) && place.start.column >= 1,
                    "\(place.start) to \(place.end) of \(lines): \(diagnostic.message)")
            }
        }
    }

    private static func mutate(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        let spoilt = Int.random(in: 0..<10, using: &random) == 0
        let signs = Array("[]{}:-&*!|>'\"%@`#?,\t\n \\\u{0}".utf8) + (spoilt ? [0xFF, 0xC3, 0xF4] : [])
        for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
            let spot = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[spot] = signs.randomElement(using: &random) ?? 0
            case 1: bytes.insert(signs.randomElement(using: &random) ?? 0, at: spot)
            case 2: bytes.remove(at: spot)
            case 3: bytes.removeSubrange(spot..<min(bytes.count, spot + 40))
            default: bytes.insert(contentsOf: bytes[spot..<min(bytes.count, spot + 40)], at: spot)
            }
        }
        return bytes
    }
}
