import Records
import SpecLoader
import Testing

/// A file before and after one edit.
struct EditCase: CustomTestStringConvertible, Sendable {
    var name: String
    var path: String
    var change: SpecEdit.Change
    var before: String
    var after: String

    init(_ name: String, _ path: String, _ change: SpecEdit.Change, _ before: String, _ after: String) {
        (self.name, self.path, self.change, self.before, self.after) = (name, path, change, before, after)
    }

    var testDescription: String { name }

    func expectAfter() throws {
        let edited = try Things.edited(before, [(path, change)])
        #expect(edited == after)
    }

    /// With line ends of Windows and a byte order mark.
    func expectAfterInWindows() throws {
        func windows(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
        // A file of one line has no line ends to go by.
        guard before.contains("\n") else { return }
        let edited = try Things.edited(windows(before), [(path, change)])
        #expect(edited == windows(after))
    }
}
