package import Assembly
package import PDFMaker
package import Records

/// Why a paper is not issued; nothing was changed.
package enum IssueRefusal: Error, Equatable, Sendable {
    /// To whom it goes is no line of text that its record could keep.
    case badRecipient(String)
    /// Nobody outside is to have it.
    case notForOutsiders(document: String, audience: String)
    /// It is about no deal.
    case aboutNoDeal(document: String)
    /// It is about a meeting, and the deal has several.
    case whichPlan(document: String, known: [String])
    case unknownPlan(id: String, near: String?, known: [String])
    /// A plan was named for a document that is about none.
    case aboutNoPlan(document: String)
    /// The deal does not name the document's readers in `shared_with`.
    case notShared(deal: String, audience: String)
    /// What it follows from has errors.
    case errors(file: String)
    /// It has open items, so that it is a draft.
    case draft(path: String, openItems: [String])
    /// Nothing lies in the output folder.
    case missing(path: String)
    /// Nothing lies in the output folder, and no build makes it any more.
    case missingAndSettled(path: String, Settlement)
    /// What lies there is not what the specs say now, and nobody edited it.
    case outdated(paths: [String])
    /// The revision before was sent on a later day than this one would be.
    case beforePrevious(number: Int, day: Day)

    /// It lies there as a PDF too, and nothing here makes one of what would be issued.
    case noOffice(path: String, Office.Missing)
    /// LibreOffice made no PDF of what would be issued.
    case noPDF(path: String, PDFObstacle)

    /// 64 wrong usage, 1 it may not be issued as it is, 74 its PDF cannot be made.
    package var exitStatus: Int32 {
        switch self {
        case .badRecipient, .notForOutsiders, .aboutNoDeal, .whichPlan, .unknownPlan, .aboutNoPlan: 64
        case .noOffice, .noPDF: 74
        case .notShared, .errors, .draft, .missing, .missingAndSettled, .outdated, .beforePrevious: 1
        }
    }
}
