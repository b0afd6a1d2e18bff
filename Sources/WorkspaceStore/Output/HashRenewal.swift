import Assembly
import SystemPackage

/// Puts the hashes that files have now in the place of those of 64 bits that manifests before version 5 hold. A file that
/// somebody edited gets one that no file has.
struct HashRenewal {
    private let folder: FilePath
    private let files: any FileSystem

    /// - Parameter folder: the output folder.
    init(in folder: FilePath, _ files: any FileSystem) {
        self.folder = folder
        self.files = files
    }

    /// Whether there was such a hash.
    func renew(_ manifest: inout Manifest) -> Bool {
        let old = manifest.files.filter { $0.value.hasHashBefore5 }
        for (path, record) in old { manifest.files[path] = renewed(record, by: [folder.appending(path)]) }
        return !old.isEmpty
    }

    /// Of what a build was about to do: the bytes stand in one place or the other.
    func renew(_ entries: inout [JournalEntry]) {
        for index in entries.indices {
            guard let record = entries[index].record, record.hasHashBefore5 else { continue }
            let staged = entries[index].temporary.map { folder.appending(".collateral/tmp/" + $0) }
            entries[index].record = renewed(
                record, by: [folder.appending(entries[index].path), staged].compactMap { $0 })
        }
    }

    private func renewed(_ record: OutputRecord, by places: [FilePath]) -> OutputRecord {
        var renewed = record
        renewed.hash = ContentHash(Array(record.hash.description.utf8))
        renewed.previous = record.previous.map { ContentHash(Array($0.description.utf8)) }
        for place in places {
            guard let bytes = try? files.contents(of: place, atMost: 1 << 28) else { continue }
            let old = ContentHash(ofBytesBefore5: bytes)
            if record.hash == old { renewed.hash = ContentHash(bytes) }
            if record.previous == old { renewed.previous = ContentHash(bytes) }
        }
        return renewed
    }
}

extension OutputRecord {
    fileprivate var hasHashBefore5: Bool { hash.isBefore5 || previous?.isBefore5 == true }
}
