import Diagnostics

/// `1 file`, `2 files`
func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// ` -C 'my deals'`, to be added to a command that is to be pasted; nothing for the folder one is in.
func option(_ directory: String) -> String { directory == "." ? "" : " -C \(directory.shellQuoted)" }

/// A path of the workspace from where the person stands, as one word of the shell: `'my deals/Specs/deals/acme.yaml'`.
func shownPath(_ path: String, in directory: String) -> String { joinedPath(path, in: directory).shellQuoted }

/// The same as it is, for programs.
func joinedPath(_ path: String, in directory: String) -> String {
    if directory == "." { return path }
    return directory.hasSuffix("/") ? directory + path : directory + "/" + path
}

extension String {
    /// As one word of the shell: as it is where the shell reads it so, else in quotes.
    ///
    /// ```
    /// my-deals     my-deals
    /// my deals     'my deals'
    /// it's         'it'\''s'
    /// -x           ./-x
    /// ```
    var shellQuoted: String {
        let word = hasPrefix("-") ? "./" + self : self
        let isPlain = word.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "/._-+,:@%".unicodeScalars.contains(scalar)
                : scalar.properties.isAlphabetic
        }
        if isPlain, !word.isEmpty { return word }
        return "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}

extension String {
    /// The same lines, with nothing in them that a terminal would obey.
    var safeLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).oneSafeLine }.joined(separator: "\n")
    }
}
