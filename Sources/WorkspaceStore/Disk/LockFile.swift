import Foundation

/// The small file that an office program puts beside a document while it has it open.
enum LockFile {
    /// Its name where there is one: LibreOffice writes `.~lock.Agenda.docx#`, Word `~$Agenda.docx`, of longer names
    /// without their first one or two characters.
    static func of(_ path: String) -> String? {
        let folder = (path as NSString).deletingLastPathComponent
        let name = (path as NSString).lastPathComponent
        let names = [".~lock.\(name)#"] + (0...2).map { "~$\(name.dropFirst($0))" }
        return names.first { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    }
}
