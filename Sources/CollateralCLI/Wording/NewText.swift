import Assembly
import Diagnostics
import WorkspaceStore

/// What `collateral new` says of what it made, and what comes next.
enum NewText {
    static func workspace(at path: String) -> String {
        """
        Made a workspace in \(path.oneSafeLine):
          Specs/process.yaml         how you sell: roles and stages
          Specs/interactions/        the conversations that decide a deal, and what marketing makes for them
          Specs/deals/               one file a deal
          Templates/                 the documents; change their words to yours

        Next:
          collateral build -C \(path.shellQuoted)     then open \(joined(path, "output/index.html").shellQuoted)
          collateral new deal ID -C \(path.shellQuoted)

        """
    }

    static func deal(_ id: String, at path: String, in folder: String) -> String {
        "Made \(shownPath(path, in: folder)). Fill it in, then: collateral build --deal \(id)\(option(folder))\n"
    }

    static func words(at path: String, in folder: String) -> String {
        "Made \(shownPath(path, in: folder)). Translate it, then: collateral check\(option(folder))\n"
    }

    /// - Parameter isDated: whether the plan says when.
    static func plan(_ plan: Scaffold.AddedPlan, ofDeal deal: String, isDated: Bool, in folder: String) -> String {
        let fields = (isDated ? "" : "when, ") + "objective, best_action and minimum_action"
        return """
            Added the call plan '\(plan.id)' to \(shownPath(plan.path, in: folder)), line \(plan.line).
            Fill in \(fields), then: collateral build --deal \(deal)\(option(folder))

            """
    }

    static func interaction(
        _ id: String, at path: String, _ listing: Scaffold.Listing, in folder: String = "."
    ) -> String {
        let process = shownPath("Specs/process.yaml", in: folder)
        let next =
            switch listing {
            case .named(let stage): "The stage '\(stage.oneSafeLine)' of \(process) names it.\n"
            case .added(let stage):
                "It is named in the stage '\(stage.oneSafeLine)' of \(process); move it where it belongs.\n"
            case .noRoom:
                """
                No stage of \(process) has room for it: a stage has two Major Interactions at most.
                Take another one out or add a stage, then write there: interactions: [\(id)]
                Until then 'collateral check\(option(folder))' tells that no stage names it (E10).

                """
            case .noStage:
                """
                \(process) has no stage yet that could name it. Write one, with: interactions: [\(id)]
                Until then 'collateral check\(option(folder))' tells that no stage names it (E10).

                """
            case .refused(let reason): byHand(id, reason, process)
            case .unwritten(.cannotWrite(_, let reason)): byHand(id, "\(process): \(reason.text)", process)
            case .unwritten: byHand(id, "", process)
            }
        return "Made \(shownPath(path, in: folder)). " + next
    }

    private static func byHand(_ id: String, _ reason: String, _ process: String) -> String {
        """
        Name it in a stage of \(process) (two in a stage at most): interactions: [\(id)]
          (\(reason.oneSafeLine))

        """
    }

    private static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
