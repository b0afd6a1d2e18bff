/// One case of a ``Fixture``.
struct FixtureCase: Sendable, CustomStringConvertible {
    /// `broken: …` or `sound: …`.
    let title: String
    let fixture: String
    /// As written, without what is told.
    private(set) var changes: [FixtureChange] = []
    /// The problems, as they are shown without the source line.
    var told: [String] = []
    private var isTold = false

    var description: String { "\(fixture) \(title)" }
    var isSound: Bool { title.hasPrefix("sound: ") }
    var isBroken: Bool { title.hasPrefix("broken: ") }

    init(title: String, fixture: String) {
        self.title = title
        self.fixture = fixture
    }

    mutating func add(_ line: String) {
        if line == "=== told" {
            isTold = true
        } else if line.hasPrefix("=== ") {
            changes.append(FixtureChange(heading: String(line.dropFirst(4))))
        } else if isTold {
            told.append(line)
        } else if !changes.isEmpty {
            changes[changes.count - 1].lines.append(line)
        }
    }

    /// The sound workspace with the changes made.
    func applied(to texts: [String: String]) throws -> [String: String] {
        var texts = texts
        for change in changes { try change.apply(to: &texts) }
        return texts
    }

    var text: String {
        let parts = changes.map { (["=== \($0.heading)"] + $0.lines).joined(separator: "\n") }
        return (["# \(title)"] + parts + ["=== told"] + told).joined(separator: "\n") + "\n"
    }
}
