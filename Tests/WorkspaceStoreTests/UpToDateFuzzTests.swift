import Assembly
import CollateralCLI
import Foundation
import Testing
import WorkspaceStore

@Suite("After whatever edit a build gives what a clean build gives")
struct UpToDateFuzzTests {
    /// EDITS=40 for more than the few that every run of the tests makes.
    private static let edits = ProcessInfo.processInfo.environment["EDITS"].flatMap { Int($0) } ?? 8
    private static let formats: [OutputFormat] =
        ProcessInfo.processInfo.environment["EDITS"] == nil ? [.markdown] : OutputFormat.standard

    @Test("random edits of the shipped specs and templates, one after the other")
    func random() throws {
        let workspace = try TemporaryWorkspace.shipped()
        try workspace.build { $0.formats = Self.formats }
        var random = Dice(state: 20_261_124)
        var skipped = 0
        for edit in 0..<Self.edits {
            let files = (workspace.files(below: "Specs") + workspace.files(below: "Templates"))
            let file = try #require(files.randomElement(using: &random))
            let before = try workspace.text(file)
            try workspace.write(changed(before, file, &random), to: file)
            let report = try workspace.build { $0.formats = Self.formats }
            let clean = try TemporaryWorkspace()
            for folder in ["Specs", "Templates"] {
                try FileManager.default.copyItem(
                    atPath: "\(workspace.path)/\(folder)", toPath: "\(clean.path)/\(folder)")
            }
            let whole = try clean.build { $0.formats = Self.formats }
            skipped += report.entries.count { $0.isUpToDate }
            #expect(
                report.problems.text(json: false, color: false) == whole.problems.text(json: false, color: false),
                "edit \(edit) of \(file)")
            for (entry, other) in zip(report.entries, whole.entries) {
                #expect(entry.name == other.name && entry.path == other.path && entry.state == other.state)
                #expect(entry.openItems == other.openItems, "edit \(edit) of \(file)")
                guard other.state == .made || other.state == .draft else { continue }
                for format in Self.formats {
                    let path = "output/\(other.path).\(format.fileExtension)"
                    let isSame = try workspace.bytes(path) == clean.bytes(path)
                    #expect(isSame, "edit \(edit) of \(file): \(path)")
                }
            }
            #expect(report.entries.count == whole.entries.count)
            // An edit that broke something would keep the next ones from being seen.
            if report.hasFailed { try workspace.write(before, to: file) }
        }
        #expect(skipped > 0)
    }

    /// One line doubled, taken away, swapped with the next, commented or with another letter.
    private func changed(_ text: String, _ file: String, _ random: inout Dice) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let at = Int.random(in: 0..<lines.count, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: lines.insert(lines[at], at: at)
        case 1: lines.remove(at: at)
        case 2: lines.swapAt(at, min(at + 1, lines.count - 1))
        case 3: lines.insert(file.hasSuffix(".yaml") ? "# A comment." : "More text.", at: at)
        default:
            var characters = Array(lines[at])
            let letters = characters.indices.filter { characters[$0].isLetter || characters[$0].isNumber }
            guard let letter = letters.randomElement(using: &random) else { break }
            characters[letter] = characters[letter].isNumber ? "3" : characters[letter] == "e" ? "a" : "e"
            lines[at] = String(characters)
        }
        return lines.joined(separator: "\n")
    }

    /// A small generator with a fixed seed, so that a failure can be repeated.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 31)
        }
    }
}
