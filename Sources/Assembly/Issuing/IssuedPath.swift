import Records

/// Where papers that were sent are kept: `Specs/issued/<deal>/<document>/<number>/`, and of documents about a meeting
/// `Specs/issued/<deal>/<document>/<plan>/<number>/`, so that the agendas of two meetings are counted apart. Each
/// revision has a folder of its own, with the files as they were sent and `record.yaml`.
package enum IssuedPath {
    package static let root = "Specs/issued/"
    package static let recordName = "record.yaml"

    /// Whether a path is that folder or stands in it.
    package static func isIssued(_ path: String) -> Bool { (path + "/").hasPrefix(root) }

    /// Whether a file is one that was sent, of which only the hash matters, rather than a record.
    package static func isPaper(_ path: String) -> Bool { isIssued(path) && !path.hasSuffix("/" + recordName) }

    /// Whether a file belongs to a paper of another deal than this one.
    package static func isOfOther(than deal: String, _ path: String) -> Bool {
        path.hasPrefix(root) && !(path + "/").hasPrefix("\(root)\(deal)/")
    }

    /// The folder of all revisions of a document, with a slash at its end; nil for one that is about no deal.
    package static func folder(of document: DocumentID) -> String? {
        guard let deal = document.deal else { return nil }
        let folder = "\(root)\(deal)/\(document.document)/"
        return document.plan.map { folder + $0 + "/" } ?? folder
    }

    package static func folder(of document: DocumentID, number: Int) -> String? {
        folder(of: document).map { "\($0)\(number)/" }
    }

    /// Which revision of which document a folder holds, `Specs/issued/acme/agenda/demo/2`; nil where it is none of one.
    static func revision(in folder: String) -> (document: DocumentID, number: Int)? {
        guard isIssued(folder) else { return nil }
        let steps = folder.dropFirst(root.count).split(separator: "/").map(String.init)
        guard (3...4).contains(steps.count), let number = number(steps.last ?? ""),
            steps.dropLast().allSatisfy(Identifier.isValid)
        else { return nil }
        var subject = FieldAddress.deal(steps[0])
        if steps.count == 4 { subject = subject.appending(.field("plans"), .item(steps[2])) }
        return (DocumentID(document: steps[1], subject: subject), number)
    }

    /// The number that a folder is named by, from 1; nil for any other name, `01` among them.
    package static func number(_ name: String) -> Int? {
        guard let number = Int(name), number > 0, String(number) == name else { return nil }
        return number
    }
}
