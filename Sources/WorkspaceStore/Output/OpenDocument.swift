import SystemPackage

/// The small file that an office program puts beside a document while it has it open.
enum OpenDocument {
    /// Its name where there is one: LibreOffice writes `.~lock.Agenda.docx#`, Word `~$Agenda.docx`, of longer names
    /// without their first one or two characters.
    static func lockFile(of path: FilePath, _ files: any FileSystem) -> String? {
        let folder = path.removingLastComponent()
        let name = path.lastComponent?.string ?? ""
        let names = [".~lock.\(name)#"] + (0...2).map { "~$\(name.dropFirst($0))" }
        return names.first { files.exists(folder.appending($0)) }
    }
}
