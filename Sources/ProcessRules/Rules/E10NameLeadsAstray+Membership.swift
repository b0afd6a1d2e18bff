import Diagnostics
import Records
import SalesModel

extension E10NameLeadsAstray {
    /// An interaction belongs to exactly one stage.
    func checkMembership(_ evidence: Evidence, _ report: inout Report) {
        let workspace = evidence.workspace
        guard let process = workspace.process else { return }
        var homes: [String: (stage: Stage, place: Place)] = [:]
        for stage in process.stages {
            for listed in stage.interactions {
                guard let home = homes[listed.value.id] else {
                    homes[listed.value.id] = (stage, listed.place)
                    continue
                }
                tell(listed, in: stage, after: home, &report)
            }
        }
        // Stages or lists that could not be read may hold what seems to be homeless.
        guard !process.stages.isEmpty, !process.stages.contains(where: { $0.isUnreadable(\.interactions) }) else {
            return
        }
        for interaction in workspace.interactions {
            guard let id = interaction.id?.value, homes[id] == nil, !evidence.isProbablyMisspelt(id, .interaction)
            else { continue }
            report(
                at: interaction.name?.place ?? interaction.place, "this interaction belongs to no stage",
                help: "list '\(id)' under 'interactions' of one stage")
        }
    }

    private func tell(
        _ listed: Located<Reference<ToInteraction>>, in stage: Stage, after home: (stage: Stage, place: Place),
        _ report: inout Report
    ) {
        let id = listed.value.id
        let spot = home.place.seen(from: listed.place)
        if home.stage.place == stage.place {
            report(
                at: listed.place, "the interaction '\(id)' is listed twice in this stage (first in \(spot))",
                help: "list it once")
        } else {
            let name = home.stage.name?.value ?? home.stage.id?.value ?? ""
            report(
                at: listed.place, "the interaction '\(id)' already belongs to the stage '\(name)' (\(spot))",
                help: "an interaction belongs to exactly one stage; write a second one if both need it")
        }
    }
}
