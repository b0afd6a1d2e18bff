import Assembly
import Diagnostics
import Records
import XML

/// A small workspace without a disk, and its documents in every format.
struct FuzzWorkspace {
    /// Text below `Specs/deals/acme.yaml`.
    var deal = FuzzWorkspace.usualDeal
    /// Path below `Templates/` and text.
    var templates: [(path: String, text: [UInt8])] = []

    static let usualDeal = """
        name: Acme
        company: "Acme & Söhne"
        stage: trial
        rep: Ann
        manager: Bo
        amount: 1200
        shared_with: [customer]
        contacts:
          - {id: eve, name: Eve, title: Buyer, influence: high}
          - {id: dan, name: Dan, influences: [eve]}
        actions:
          - {text: Call back, owner: Ann, side: seller, due: 2026-12-01, audience: customer}
        plans:
          - interaction: visit
            when: 2026-12-01T09:30+01:00
            objective: See the line
            learn: [How often, "Who *decides*"]
        """

    private static let process = """
        name: Selling
        organisation: {name: We}
        roles:
          - {id: rep, name: Rep, side: seller}
          - {id: user, name: User, side: buyer}
        stages:
          - {id: trial, name: Trial, purpose: Try it, interactions: [visit], exit_criteria: [{text: Tried}]}
          - {id: decision, name: Decision, purpose: Decide, exit_criteria: [{id: done, text: Decided}]}
        """

    private static let visit = """
        name: Visit
        purpose: See it
        responsibilities: [{role: rep, duty: Show}]
        coach: rep
        exit_criteria: [{id: seen, text: Seen it}]
        agenda: [{minutes: 10, topic: Hello}]
        collateral: [{id: sheet, title: Sheet, message: "One *thing*"}]
        """

    /// Reads, checks and makes every document in every format.
    func makeAll() throws(FuzzFind) {
        func file(_ path: String, _ text: some Sequence<UInt8>) -> FoundFile {
            FoundFile(path: path, content: .bytes(Array(text)))
        }
        guard let day = Day("2026-11-21") else { throw FuzzFind("2026-11-21 is no day") }
        let project = Project(
            specs: [
                file("Specs/process.yaml", FuzzWorkspace.process.utf8),
                file("Specs/interactions/visit.yaml", FuzzWorkspace.visit.utf8),
                file("Specs/deals/acme.yaml", deal.utf8),
            ],
            templates: templates.map { file("Templates/" + $0.path, $0.text) }, today: Today(day)
        ) { _ in nil }
        for diagnostic in project.diagnostics { try Checks.isReadable(diagnostic, in: project.sources) }
        let maker = DocumentMaker(project: project)
        for assigned in DocumentPaths(project).assignments {
            guard let path = assigned.job.path, let made = maker.make(assigned.job),
                !made.diagnostics.contains(where: { $0.severity == .error })
            else { continue }
            for format in OutputFormat.documents {
                let bytes: [UInt8]
                do {
                    bytes = try made.bytes(as: format, path: path)
                } catch {
                    throw FuzzFind("\(assigned.job.name) cannot be written as \(format.rawValue): \(error)")
                }
                try check(bytes, as: format)
            }
        }
    }

    private func check(_ bytes: [UInt8], as format: OutputFormat) throws(FuzzFind) {
        switch format {
        case .markdown, .html:
            try Checks.holdsNoMarks(bytes, of: format.rawValue)
        case .flat:
            try Checks.holdsNoMarks(bytes, of: format.rawValue)
            do {
                _ = try XMLDocument(bytes, file: "document.xml")
            } catch {
                throw FuzzFind("the Word document is no XML: \(error)")
            }
        case .calendar:
            try Checks.holdsNoMarks(bytes, of: format.rawValue)
        case .word:
            try ContainerTarget.isWhole(bytes)
        case .pdf:
            break
        }
    }
}
