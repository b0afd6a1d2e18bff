import Assembly
import Records
import SpecLoader

extension RenamingPlan {
    /// Whether it names no file but those that the program itself would: a workspace that somebody sends must not be able
    /// to say, by a journal, what is renamed or removed.
    ///
    /// These are specs by their usual paths, the names that wait beside them (`.process.yaml.new`, `.process.yaml.1.old`),
    /// and for an interaction its file under the old id and the new one. Names are compared by their bytes.
    var isOwn: Bool {
        guard let kind = Renaming.Kind(rawValue: kind), Identifier.isValid(old), Identifier.isValid(new) else {
            return false
        }
        let moves = moved.map { [Array($0.from.utf8), Array($0.to.utf8)] }
        let expected = [old, new].map { Array("\(SpecKind.interaction.location)\($0).yaml".utf8) }
        return moves == (kind == .interaction ? [expected] : [])
            && (moves + replaced.map { [Array($0.path.utf8)] }).joined().allSatisfy(Self.isSpec)
            && Set(replaced.map { Array($0.path.utf8) }).count == replaced.count
            && replaced.allSatisfy { file in
                Self.isMade(file.staged, beside: file.path, ending: "new")
                    && Self.isMade(file.saved, beside: file.path, ending: "old")
            }
    }

    /// Whether a spec has this path, `Specs/deals/acme.yaml`.
    static func isSpec(_ path: [UInt8]) -> Bool {
        SpecKind.allCases.contains { kind in
            let location = Array(kind.location.utf8)
            if kind.isSingle { return path == location }
            guard path.starts(with: location), path.suffix(5).elementsEqual(".yaml".utf8) else { return false }
            let id = path.dropFirst(location.count).dropLast(5)
            // A letter may be written with further signs, which a name of a file may not hold.
            return !id.contains(UInt8(ascii: "/")) && !id.contains(0)
                && Identifier.isValid(String(decoding: id, as: UTF8.self))
        }
    }

    /// `.acme.yaml.new`, or with a number: `.acme.yaml.2.new`.
    private static func isMade(_ name: String, beside path: String, ending: String) -> Bool {
        let file = Array(path.utf8).split(separator: UInt8(ascii: "/")).last ?? []
        let (start, end) = ([UInt8(ascii: ".")] + file, Array(".\(ending)".utf8))
        let name = Array(name.utf8)
        guard name.starts(with: start), name.count >= start.count + end.count, name.suffix(end.count) == end[...] else {
            return false
        }
        let mark = String(decoding: name[start.count..<(name.count - end.count)], as: UTF8.self)
        guard !mark.isEmpty else { return true }
        guard let number = Int(mark.dropFirst()) else { return false }
        return number > 0 && mark == ".\(number)"
    }
}
