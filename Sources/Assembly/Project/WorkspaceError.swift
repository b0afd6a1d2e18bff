/// What stops a command altogether. Problems within files are diagnostics instead.
package enum WorkspaceError: Error, Equatable, Sendable {
    case noFolder(path: String)
    /// The folder holds no `Specs`; `nearby` is one that does.
    case noWorkspace(folder: String, nearby: String?)
    case cannotRead(path: String, reason: FileFailure)
    case cannotWrite(path: String, reason: FileFailure)
    /// Another build is putting its files in their places and has not ended.
    ///
    /// - Parameter since: seconds since 1970.
    case outputBusy(path: String, process: Int?, since: Int)
    /// `output` is a link, which somebody else may have put into the workspace.
    case outputIsLink(path: String, target: String?, workspace: String)
    /// The folder that was once said for the documents is not there.
    case outputGone(path: String, usual: String, workspace: String)
    /// Another process is renaming something in these specs and has not ended.
    case renamingBusy(path: String)
    /// What was changed could not all be put back.
    ///
    /// - Parameter left: paths of the files that have their new text or name
    case halfRenamed(path: String, reason: FileFailure, left: [String])
    /// The journal of a renaming that nobody can go on from.
    case foreignJournal(path: String)
    /// The folder said for the documents is one that is read, or holds what is read.
    case outputIsInput(path: String, Input)
    /// The folder said for the documents holds those of another workspace, as the file `owner` says.
    case outputOfOther(path: String, workspace: String, owner: String)
    /// `new` never touches what is there.
    case alreadyThere(path: String, Occupant)
    /// The files that come with the program are not where it looks for them.
    case notInstalled(path: String)
    case unknownDocument(name: String, near: String?, known: [String])
    case unknownDeal(id: String, near: String?, known: [String])
    case unknownInteraction(id: String, near: String?, known: [String])
    /// Nobody of ours has that name or id.
    ///
    /// - Parameter known: the names of those who are that in a deal
    case unknownPerson(name: String, DealPart, near: String?, known: [String])
    case unknownCode(code: String, near: String?)
    /// A call plan could not be written into the deal's file, in the words of the editor.
    case planNotAdded(path: String, reason: String)
    /// The deal has a plan for the same Major Interaction on that day, or one that is still to be held.
    ///
    /// - Parameter day: of that plan; nil where it has none.
    case meetingPlanned(path: String, plan: String, day: String?)
    case badIdentifier(text: String, suggestion: String?)
    case badDate(text: String)
    case badMoment(text: String)
    case badLanguage(text: String, near: String?)
    case badEpoch(text: String)

    /// 64 wrong usage, 74 could not read or write (DESIGN §10).
    package var exitStatus: Int32 {
        switch self {
        case .noFolder, .noWorkspace, .cannotRead, .cannotWrite, .outputBusy, .outputIsLink, .outputGone, .renamingBusy,
            .halfRenamed, .foreignJournal,
            .notInstalled, .planNotAdded:
            74
        case .outputIsInput, .outputOfOther, .alreadyThere, .unknownDocument, .unknownDeal, .unknownInteraction,
            .unknownPerson, .unknownCode, .meetingPlanned, .badIdentifier, .badDate, .badMoment, .badLanguage,
            .badEpoch:
            64
        }
    }

    /// What stands where something is to be made.
    package enum Occupant: Sendable, Equatable {
        case file
        case workspace
        /// The spec of this id.
        case spec(id: String)
    }

    /// What documents do not go into.
    package enum Input: Equatable, Sendable { case workspace, specsOrTemplates }
}

/// What kept one file from being read or written.
package enum FileFailure: Equatable, Sendable {
    /// The system refused; the number is its `errno`.
    case system(Int32)
    /// Somebody saved the file after it was read.
    case savedByOther
    /// Somebody wrote to the file whenever it was about to be replaced.
    case changedMeanwhile
    /// Through a link the file would come to stand outside of the output folder.
    case linkOutside
    /// A folder stands in the file's place.
    case folderThere
    /// A pipe or a device stands in the file's place.
    case notAFile
    /// Another process is making a workspace there.
    case workspaceBeingMade
    /// A file stands in the place of one of its folders.
    case fileInTheWay
    /// The build ended before the file's turn came.
    case buildEnded
    /// The output folder was closed before.
    case folderClosed
    /// The bytes could not be made, in the words of what makes them.
    case notMade(String)
}

/// Why LibreOffice made no PDF of a document.
package enum PDFObstacle: Equatable, Sendable {
    /// It ended without one.
    case notMade
    /// It took longer than any document takes.
    case tooSlow(seconds: Int)
    /// The system refused to start it; the number is its `errno`.
    case notRun(Int32)
    /// The folder of temporary files cannot be written, or has no room left; the number is its `errno`.
    case noRoom(folder: String, Int32)
}
