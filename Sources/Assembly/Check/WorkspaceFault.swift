import Diagnostics

/// What is wrong with the workspace as a whole: its files, and what its templates make together.
enum WorkspaceFault: Fault, Error {
    case unreadable(reason: String)
    case unreadableFolder(reason: String)
    /// A file or folder of coaching, which may be kept from whoever builds on purpose.
    case unreadableCoaching(reason: String)
    /// A link that leads out of the workspace is not followed.
    case linkOutside(target: String)
    /// A file that looks like a template, in a folder where none is read or with an ending that none has (`.MD`).
    case strayTemplate
    /// A tag in a template's `kind`.
    case tagInKind
    /// A calendar file for what is no meeting.
    case calendarWithoutMeeting
    /// Two templates with one name.
    case documentNameTaken(name: String, by: String)
    /// A template for rep and manager whose documents would lie where others may read them.
    case coachingOutsideFolder
    /// A field of coaching in the path of a document, which others see.
    case coachingInPath(field: String)
    /// Two managers whose names make one name of a folder.
    case coachingFolderShared(folder: String, first: String, second: String)
    /// Two documents with one path.
    case pathTaken(path: String, first: String, second: String)
    /// The start page's own name.
    case pathReserved(path: String)
    /// A path that has an empty step once it is made safe.
    case pathEmpty(text: String)
    /// A path that not every disk takes.
    case pathTooLong(text: String)
    /// A paper that was sent says something else now.
    case changedPaper(number: Int, day: String)
    /// A paper that was sent is gone.
    case missingPaper(number: Int, day: String)
    /// A file below `Specs/issued` in a folder that is none of a revision.
    case strayPaper
    /// The folder of a revision without its record.
    case paperWithoutRecord
    /// A record that is not the one of its folder, or names what cannot be.
    case foreignRecord
    /// A paper of a deal, a plan or a document that is not there any more.
    case paperOfNothing(missing: String)

    var code: DiagnosticCode {
        switch self {
        case .unreadable, .unreadableFolder, .unreadableCoaching: "S40"
        case .linkOutside: "S41"
        case .documentNameTaken: "T40"
        case .pathTaken: "T41"
        case .pathReserved: "T42"
        case .pathEmpty: "T43"
        case .pathTooLong: "T44"
        case .tagInKind: "T45"
        case .strayTemplate: "T46"
        case .calendarWithoutMeeting: "T47"
        case .coachingOutsideFolder, .coachingInPath: "T48"
        case .coachingFolderShared: "T49"
        case .changedPaper, .missingPaper: "S42"
        case .strayPaper, .paperWithoutRecord, .foreignRecord: "S43"
        case .paperOfNothing: "S44"
        }
    }

    var severity: Severity {
        switch self {
        case .unreadableCoaching: .note
        case .strayTemplate, .strayPaper, .paperOfNothing: .warning
        case .changedPaper, .missingPaper, .paperWithoutRecord, .foreignRecord, .unreadable, .unreadableFolder,
            .linkOutside, .documentNameTaken, .pathTaken, .pathReserved, .pathEmpty,
            .pathTooLong, .tagInKind, .calendarWithoutMeeting, .coachingOutsideFolder, .coachingInPath,
            .coachingFolderShared:
            .error
        }
    }

    var message: String {
        switch self {
        case .unreadable(let reason): "this file cannot be read: \(reason)"
        case .unreadableCoaching(let reason): "this coaching cannot be read: \(reason)"
        case .unreadableFolder(let reason): "this folder cannot be read: \(reason)"
        case .linkOutside(let target): "this link leads out of the workspace, to \(target)"
        case .documentNameTaken(let name, let file): "the document '\(name)' is already the one of \(file)"
        case .pathTaken(let path, let first, let second):
            "two documents have the path '\(path)': \(first), and \(second)"
        case .pathReserved(let path): "the path '\(path)' is kept for the start page of output"
        case .pathEmpty(let text): "'\(text)' makes no file name: a part of it has no letter or digit"
        case .pathTooLong(let text):
            "'\(text.prefix(60))…' makes a path of more than \(SafePath.longest) bytes"
        case .tagInKind: "no tag may stand in 'kind'; it would be printed as it is written"
        case .calendarWithoutMeeting: "only what is made for each plan has a meeting to put into a calendar"
        case .coachingOutsideFolder: "this path does not begin with the folder of the rep's manager"
        case .coachingInPath(let field): "'\(field)' is coaching, and names of files are seen by others too"
        case .coachingFolderShared(let folder, let first, let second):
            "the coaching plans of two managers would lie in the folder '\(folder)': of \(first), and of \(second)"
        case .strayTemplate: "nothing reads this file: it is neither a template nor a partial"
        case .changedPaper(let number, let day):
            "this file was sent as revision \(number) on \(day), and somebody has changed it since"
        case .missingPaper(let number, let day):
            "this file was sent as revision \(number) on \(day), and is gone"
        case .strayPaper: "nothing reads this file: its folder is none of a paper that was sent"
        case .paperWithoutRecord: "this paper has no \(IssuedPath.recordName) beside it, so nobody knows what it is"
        case .foreignRecord: "this is not the record of the paper in this folder"
        case .paperOfNothing(let missing): "this paper was sent for \(missing), which is not there any more"
        }
    }

    var help: String {
        switch self {
        case .unreadable: "see that the file is a plain file and that you may read it"
        case .unreadableCoaching:
            "where it is kept from you on purpose all is well: the coaching plans it is for stay as they are"
        case .unreadableFolder: "see that you may open it; until then nothing is known of what is in it"
        case .linkOutside: "copy the file into the workspace; what stands outside is never read"
        case .documentNameTaken: "give one of them another 'document'"
        case .pathTaken: "make 'file' tell them apart, for example with {{plan.id}} in a folder or the date in the name"
        case .pathReserved: "choose another 'file'"
        case .pathEmpty: "add a word to 'file' that is always there"
        case .pathTooLong: "name fewer folders in 'file'"
        case .tagInKind: "write a word such as Agenda; tags stand in 'title' and 'file'"
        case .calendarWithoutMeeting: "remove 'calendar', or say 'for: plan'"
        case .coachingOutsideFolder:
            "write a name, then the folder: coaching-plans/{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}"
        case .coachingInPath: "tell documents apart by ids, such as {{plan.id}}"
        case .coachingFolderShared: "list both in Specs/people.yaml: folders are then called by their ids"
        case .strayTemplate:
            "templates are Templates/<name>.md, partials Templates/partials/<name>.md; notes may end in .txt"
        case .changedPaper, .missingPaper:
            "bring back the file as it was, for example from a backup; no build puts it back"
        case .strayPaper:
            "move it away; papers are kept in Specs/issued/<deal>/<document>/<number>, those of a meeting in "
                + "Specs/issued/<deal>/<document>/<plan>/<number>"
        case .paperOfNothing:
            "give it its old name back, or rename the folder; until then no build puts the paper in its place"
        case .paperWithoutRecord, .foreignRecord:
            "bring back the folder as it was, for example from a backup; 'collateral issue' writes it"
        }
    }
}
