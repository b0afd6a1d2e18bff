import Foundation

/// A file of cases: changes to the sound workspace, and what is told of them.
///
/// ```
/// # broken: a third meeting in a stage
/// === Specs/process.yaml
///      buying_steps: [ask-around]
/// -    interactions: [first-visit]
/// +    interactions: [first-visit, kitchen-count, tasting]
/// === told
/// Specs/process.yaml:54:47: error[E01]: this stage has 3 Major Interactions; two is the most
///    help: keep the two on which the stage turns and write the others under 'steps'
/// ```
/// A line of a change begins with a space (it stays), `-` (it goes) or `+` (it comes); `@@` parts two changes of a
/// file. `=== new PATH` is a file of its own, `=== gone PATH` is one that is not there.
struct Fixture: Sendable, CustomStringConvertible {
    let name: String
    var cases: [FixtureCase] = []

    var description: String { name }

    private var file: URL { Fixtures.folder.appending(path: "\(name).txt") }

    init(named name: String) throws {
        self.name = name
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init) {
            if line.hasPrefix("# ") {
                cases.append(FixtureCase(title: String(line.dropFirst(2)), fixture: name))
            } else if !cases.isEmpty {
                cases[cases.count - 1].add(line)
            }
        }
    }

    func record() throws {
        let text = cases.map(\.text).joined(separator: "\n")
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
