/// A file that a build left alone, with the path of what it wrote instead.
struct KeptFile: Sendable, Equatable {
    enum Reason: Sendable, Equatable {
        /// Its bytes are not those that were written.
        case edited
        /// A program has it open: the lock file that says so stands beside it.
        case open(lockFile: String)
    }

    var path: String
    var newVersion: String
    var reason: Reason

    /// `Kept your edited agenda.docx; the new version is agenda.new.docx`
    var text: String {
        switch reason {
        case .edited: "Kept your edited \(path); the new version is \(newVersion)"
        case .open(let lockFile):
            "Kept \(path), which is open in another program; the new version is \(newVersion)\n"
                + "  (close it and build again; if nobody has it open, delete \(lockFile))"
        }
    }
}
