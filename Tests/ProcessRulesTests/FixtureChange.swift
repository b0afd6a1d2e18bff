/// What a fixture does to one file of the sound workspace.
struct FixtureChange: Sendable {
    enum Fault: Error {
        case noSuchFile(String)
        case noSuchLines([String], file: String)
        case severalSuchLines([String], file: String)
    }

    /// The path, led by `new ` or `gone ` where the file is made or missing.
    let heading: String
    var lines: [String] = []

    func apply(to texts: inout [String: String]) throws(Fault) {
        if heading.hasPrefix("new ") {
            texts[String(heading.dropFirst(4))] = lines.map { $0.dropFirst() + "\n" }.joined()
        } else if heading.hasPrefix("gone ") {
            guard texts.removeValue(forKey: String(heading.dropFirst(5))) != nil else { throw .noSuchFile(heading) }
        } else {
            guard let text = texts[heading] else { throw .noSuchFile(heading) }
            var whole = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for hunk in lines.split(separator: "@@") { try change(&whole, by: Array(hunk)) }
            texts[heading] = whole.joined(separator: "\n")
        }
    }

    private func change(_ whole: inout [String], by hunk: [String]) throws(Fault) {
        let old = hunk.filter { !$0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let new = hunk.filter { !$0.hasPrefix("-") }.map { String($0.dropFirst()) }
        let starts = whole.indices.filter { $0 + old.count <= whole.count && Array(whole[$0..<$0 + old.count]) == old }
        guard let start = starts.first else { throw .noSuchLines(old, file: heading) }
        guard starts.count == 1 else { throw .severalSuchLines(old, file: heading) }
        whole.replaceSubrange(start..<start + old.count, with: new)
    }
}
