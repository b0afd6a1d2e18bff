import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import PDFMaker

@Suite("PDFs by another program")
struct PDFMakerTests {
    private static func files(_ texts: String...) -> [WordFile] {
        texts.enumerated().map { number, text in
            WordFile(bytes: Array(text.utf8), id: String(repeating: "\(number)", count: 32))
        }
    }

    /// What a test says of a result: made, or why not.
    private static func says(_ results: [Result<[UInt8], PDFFailure>]) -> [String] {
        results.map { result in
            switch result {
            case .success(let pdf): String(decoding: pdf.prefix(5), as: UTF8.self)
            case .failure(let failure): "\(failure)"
            }
        }
    }

    private static let made = "%PDF-"

    @Test(
        "a file that goes wrong is tried alone, and the others are made",
        arguments: [
            // The file that ends the process, then what came after it.
            (["a", "crash", "b", "c"], [made, "notMade", made, made], [4, 1, 2]),
            (["a", "missing", "b"], [made, "notMade", made], [3, 1]),
            (["garbage", "cut", "b"], ["notMade", "notMade", made], [3, 1, 1]),
            (["a", "pipe", "b"], [made, "notMade", made], [3, 1]), (["huge", "a"], ["notMade", made], [2, 1]),
            (["a", "hang", "b"], [made, "timedOut(seconds: 5.0)", made], [3, 1, 1]),
            (["a", "unfound", "b"], [made, "notMade", made], [3, 1, 1]), (["unfound"], ["notMade"], [1]),
            (["crash"], ["notMade"], [1]),
        ] as [([String], [String], [Int])])
    func faults(texts: [String], expected: [String], processes: [Int]) throws {
        let office = try FakeOffice()
        let place = try TemporaryFolder()
        let maker = PDFMaker(
            Office(program: office.program), limits: PDFMaker.Limits(secondsForAFile: 5), scratch: FilePath(place.path))
        let files = texts.map { WordFile(bytes: Array($0.utf8), id: String(repeating: "A", count: 32)) }
        #expect(Self.says(maker.make(files)) == expected)
        #expect(office.processes == processes)
        #expect(try TemporaryFolder.names(in: place.path).isEmpty, "a folder of its own is left")
        let beats = office.beats
        #expect((beats > 0) == (texts.contains("crash") || texts.contains("hang")))
        usleep(200_000)
        #expect(office.beats == beats, "what a process started goes on")
    }

    @Test("what killed programs left is removed by the next one, but nothing young, nothing of a program that runs")
    func forsaken() throws {
        let place = try TemporaryFolder()
        let dead = "999999999"
        let folders = [
            "collateral-pdf-\(dead)-old": true, "collateral-pdf-\(dead)-young": false,
            "collateral-pdf-\(getpid())-own": true, "other": true,
        ]
        for (name, isOld) in folders {
            try place.write("secret", to: "\(name)/made/0.docx")
            guard isOld else { continue }
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: "\(place.path)/\(name)")
        }
        // A link leads elsewhere.
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/collateral-pdf-\(dead)-old/link", withDestinationPath: place.path + "/other")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -7_200)],
            ofItemAtPath: "\(place.path)/collateral-pdf-\(dead)-old")
        _ = PDFMaker(Office(program: try FakeOffice().program), scratch: FilePath(place.path)).make(Self.files("a"))
        let left = try TemporaryFolder.names(in: place.path).sorted()
        #expect(left == folders.keys.sorted().filter { !$0.hasSuffix("-old") })
        #expect(place.exists("other/made/0.docx"))
    }

    @Test("a program that makes nothing is not asked for every file")
    func fruitless() throws {
        let office = try FakeOffice()
        let maker = PDFMaker(Office(program: office.program), limits: PDFMaker.Limits(fruitlessProcesses: 3))
        let results = maker.make(Self.files("crash", "crash", "crash", "crash", "crash", "crash"))
        #expect(Self.says(results) == Array(repeating: "notMade", count: 6))
        #expect(office.processes.count == 3)
    }

    @Test("somebody stops it: it ends at once, and what was made before is there")
    func cancelled() throws {
        let office = try FakeOffice()
        let maker = PDFMaker(Office(program: office.program))
        let start = ContinuousClock.now
        var made = 0
        let results = maker.make(Self.files("a", "hang", "b"), isCancelled: { made > 0 }, progress: { made = $0 })
        #expect(Self.says(results) == [Self.made, "cancelled", "cancelled"])
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test("a program that is no program is told")
    func noProgram() {
        let results = PDFMaker(Office(program: "/nowhere/soffice")).make(Self.files("a", "b"))
        #expect(Self.says(results) == Array(repeating: "notRun(No such file or directory)", count: 2))
    }

    @Test("the person's settings, proxies and zone stay outside")
    func environment() throws {
        let office = try FakeOffice()
        setenv("https_proxy", "http://proxy.example:3128", 1)
        defer { unsetenv("https_proxy") }
        // But where fonts are, as those are told that are at hand.
        let fonts = [
            "FONTCONFIG_FILE=/own/fonts.conf", "FONTCONFIG_PATH=/own", "FONTCONFIG_SYSROOT=/root",
            "XDG_DATA_HOME=/home/ann/.local/share",
        ]
        var person = ["HOME": "/home/ann", "COLLATERAL_SOFFICE": office.program]
        for variable in fonts.prefix(3) {
            let parts = variable.split(separator: "=").map(String.init)
            person[parts[0]] = parts[1]
        }
        _ = PDFMaker(try Office.find(in: person)).make(Self.files("a"))
        #expect(office.environment.filter { $0.hasPrefix("FONT") || $0.hasPrefix("XDG") }.sorted() == fonts)
        _ = PDFMaker(Office(program: office.program)).make(Self.files("a"))
        let names = Set(office.environment.map { String($0.prefix { $0 != "=" }) })
        let ofTheShell: Set = ["PWD", "OLDPWD", "SHLVL", "_"]
        #expect(names.subtracting(ofTheShell) == ["PATH", "HOME", "TMPDIR", "TZ", "LC_ALL", "SAL_USE_VCLPLUGIN"])
        #expect(office.environment.contains("TZ=UTC"))
    }

    @Test(
        "a font is in a PDF by its family alone, whatever style follows",
        arguments: [
            ("AAAAAA+LiberationSerif-Bold", "Liberation Serif"), ("AAAAAA+ArialNarrow-Bold", nil),
            ("AAAAAA+Arial-BoldMT", "Arial"), ("ArialMT", "Arial"), ("Arial,Bold", "Arial"),
            ("BAAAAA+Garamond-Italic", nil),
        ] as [(String, String?)])
    func standIns(name: String, expected: String?) {
        let font = FontTable.Font(name: "Garamond", standIns: ["Arial", "Liberation Serif"])
        let told = FontStandIn.all(in: Array("<</FontName/\(name)\n>>".utf8), among: [font])
        #expect(told == (expected.map { [FontStandIn(missing: "Garamond", standIn: $0)] } ?? []))
    }

    @Test("the same file is the same bytes, whenever it is made and among whichever others")
    func sameBytes() throws {
        let office = try FakeOffice()
        let maker = PDFMaker(Office(program: office.program))
        let files = Self.files("a", "b", "c")
        let first = maker.make(files).map { try? $0.get() }
        // The next second on the clock.
        usleep(1_100_000)
        #expect(maker.make(files.reversed()).reversed().map { try? $0.get() } == first)
        #expect(maker.make([files[1]]).map { try? $0.get() } == [first[1]])
    }

    @Test("where LibreOffice is found")
    func finding() throws {
        let named = try FakeOffice()
        let folder = String(named.program.dropLast("/soffice".count))
        func find(_ environment: [String: String]) -> String {
            do throws(Office.Missing) {
                return try Office.find(in: environment, usually: ["/nowhere/soffice", named.program]).program
            } catch {
                return "missing: \(error.named ?? "-")"
            }
        }
        #expect(find(["COLLATERAL_SOFFICE": named.program]) == named.program)
        #expect(find(["COLLATERAL_SOFFICE": "/nowhere/soffice", "PATH": folder]) == "missing: /nowhere/soffice")
        #expect(find(["COLLATERAL_SOFFICE": ""]) == "missing: ")
        #expect(find(["PATH": "relative::/nowhere:\(folder)"]) == named.program)
        #expect(find([:]) == named.program)
        #expect(throws: Office.Missing()) { try Office.find(in: ["PATH": "/nowhere"], usually: []) }
    }

    @Test("a folder for temporary files that is not there, or is full, is told, and not LibreOffice")
    func noRoom() throws {
        let office = Office(program: try FakeOffice().program)
        let nowhere = PDFMaker(office, scratch: "/nowhere").make(Self.files("a", "b"))
        #expect(
            Self.says(nowhere) == Array(repeating: "noRoom(folder: \"/nowhere\", No such file or directory)", count: 2))
    }
}
