package import Assembly
package import Records
import SalesModel
import SpecLoader

extension Scaffold {
    /// A call plan that was added to a deal's file.
    package struct AddedPlan: Sendable {
        package var id: String
        /// Of the deal's file.
        package var path: String
        /// Where the plan begins, from 1.
        package var line: Int
    }

    /// Adds a call plan for a Major Interaction behind the last one of a deal, with what to fill in as comments.
    ///
    /// ```yaml
    /// - interaction: demo
    ///   when: 2026-12-03T14:00+01:00
    ///   # objective: What we want to have reached when we leave
    /// ```
    /// A second plan for the same interaction gets an id of its own, such as `demo-2`, and needs another day than the
    /// first: their papers are told apart by it.
    package static func plan(
        _ interaction: String, when: Moment?, ofDeal id: String, in project: Project, _ folder: WorkspaceFolder
    ) throws(WorkspaceError) -> AddedPlan {
        try project.requireDeal(id)
        try project.requireInteraction(interaction)
        let path = SpecPath.deal(id)
        func refused(_ reason: String) -> WorkspaceError { .planNotAdded(path: path, reason: reason) }
        guard case .bytes(let bytes)? = folder.file(at: path)?.content, let deal = project.workspace.deal(id) else {
            throw refused("the file cannot be read")
        }
        if let planned = deal.meeting(of: interaction, inTheWayOf: when) {
            throw .meetingPlanned(path: path, plan: planned.id?.value ?? interaction, day: planned.when?.value.day.iso)
        }
        let planID = freeID(interaction, among: deal.plans.compactMap { $0.id?.value })
        let fields = PlanFields.declarations
        var record: [String: SpecValue] = [fields.interaction.traits.key: .text(interaction)]
        if planID != interaction { record[fields.id.traits.key] = .text(planID) }
        record[fields.when.traits.key] = when.map { .text($0.iso) }
        let plans = FieldAddress.deal(id).appending(.field(DealFields.declarations.plans.traits.key))
        let edited: EditedSpec
        do {
            edited = try SpecEditor(SpecFile(path: path, bytes: bytes))
                .applying([SpecEdit(plans, .insert(.record(record), at: nil))])
        } catch {
            throw refused(error.refusal.message)
        }
        let example = (when?.day ?? project.today.day.adding(days: 14)).adding(days: 7)
        let hints = hints(actor: deal.contacts.first?.id?.value ?? "contact", due: example, hasDay: when != nil)
        let new = PlanHints.adding(hints, to: edited, at: path) ?? edited.file.bytes
        try folder.write(new, to: path, over: bytes)
        let start = edited.replacements.first?.range.lowerBound ?? bytes.count
        let added = new[start...].firstRange(of: Array("- ".utf8))?.lowerBound ?? start
        return AddedPlan(id: planID, path: path, line: new[..<added].count { $0 == UInt8(ascii: "\n") } + 1)
    }

    /// `demo`, or `demo-2` where that is taken.
    private static func freeID(_ id: String, among taken: [String]) -> String {
        guard taken.contains(id) else { return id }
        var number = 2
        while taken.contains("\(id)-\(number)") { number += 1 }
        return "\(id)-\(number)"
    }

    private static func hints(actor: String, due: Day, hasDay: Bool) -> [String] {
        (hasDay ? [] : ["when: \(due.adding(days: -7).iso)T10:00+01:00"]) + [
            "objective: What we want to have reached when we leave",
            "best_action: {actor: \(actor), text: Does what, due: \(due.iso)}",
            "minimum_action: {actor: \(actor), text: Does at least what, due: \(due.iso)}",
            "attendees: [\(actor)]",
            "place: Where it takes place  # on their agenda",
            "their_agenda: [What they want to talk about]  # on their agenda",
            "our_agenda: [What we want to talk about]  # on their agenda",
            "learn: [What we need to learn]",
            "ask: The sentence that asks for the commitment",
            "expected_questions: [{question: In their words, answer: In ours}]",
            "give: [What we may give and only for something]",
        ]
    }
}

extension Record where Fields == DealFields {
    /// The plan that a new one for the same Major Interaction would be mistaken for: on the same day, or, where no day is
    /// said, one that is not held or has none.
    fileprivate func meeting(of interaction: String, inTheWayOf moment: Moment?) -> Plan? {
        self.plans.first { plan in
            guard plan.interaction?.value.id == interaction else { return false }
            guard let moment else { return !plan.isHeld || plan.when == nil }
            return plan.when?.value.day == moment.day
        }
    }
}

/// Comments that say what may be written into a new item of a list.
private enum PlanHints {
    /// The file with the comments below the item that was inserted; nil where the item is written in brackets, or where
    /// the file would no longer be read as it is.
    static func adding(_ hints: [String], to edited: EditedSpec, at path: String) -> [UInt8]? {
        guard edited.replacements.count == 1, let inserted = edited.replacements.first else { return nil }
        let bytes = edited.file.bytes
        let start = inserted.range.lowerBound
        let end = start + inserted.text.utf8.count
        guard end <= bytes.count else { return nil }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let lineBreak = text.contains("\r\n") ? "\r\n" : "\n"
        var lines = text.components(separatedByLineBreak: lineBreak)
        guard let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }), last > 0 || lines.count > 1,
            !lines[last].contains("{")
        else { return nil }
        let column = lines[last].prefix { $0 == " " || $0 == "-" }.count
        lines.insert(contentsOf: hints.map { String(repeating: " ", count: column) + "# " + $0 }, at: last + 1)
        let new = bytes[..<start] + Array(lines.joined(separator: lineBreak).utf8) + bytes[end...]
        guard (try? SpecEditor(SpecFile(path: path, bytes: Array(new)))) != nil else { return nil }
        return Array(new)
    }
}

extension String {
    fileprivate func components(separatedByLineBreak lineBreak: String) -> [String] {
        // A carriage return and a line feed are one character.
        split(separator: Character(lineBreak), omittingEmptySubsequences: false).map(String.init)
    }
}
