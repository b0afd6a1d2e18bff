import DocumentModel
import HTMLWriter
import Records
import SalesModel

/// A word that the program says itself, and what `words.yaml` calls it.
struct FixedWord<Owner>: Sendable {
    let key: String
    let path: @Sendable () -> WritableKeyPath<Owner, String>
    let summary: String

    init(
        _ key: String, _ path: @Sendable @autoclosure @escaping () -> WritableKeyPath<Owner, String>, _ summary: String
    ) {
        self.key = key
        self.path = path
        self.summary = summary
    }
}

extension FixedWord<Words> {
    /// What writers print around a document.
    static let all: [FixedWord<Words>] = [
        FixedWord("internal", \Words.internalMarking, "The marking of internal documents"),
        FixedWord("draft", \Words.draftMarking, "The marking of drafts"),
        FixedWord("draft_notice", \Words.draftNotice, "What a draft says of itself"),
        FixedWord("page", \Words.page, "Page, in the footer"),
        FixedWord("of", \Words.of, "of, in 'Page 1 of 2'"),
        FixedWord("you_are_here", \Words.youAreHere, "What marks the stage a deal is at"),
        FixedWord("major_interaction", \Words.majorInteraction, "What the red mark stands for"),
        FixedWord("note", \Words.note, "Leads a note"),
        FixedWord("tip", \Words.tip, "Leads a tip"),
        FixedWord("important", \Words.important, "Leads what is important"),
        FixedWord("warning", \Words.warning, "Leads a warning"),
        FixedWord("caution", \Words.caution, "Leads a caution"),
        FixedWord("fill_in", \Words.fillIn, "Names a field to fill in that has no label"),
        FixedWord("choose", \Words.choose, "Names a choice that has no label"),
    ]
}

extension FixedWord<StartPageWords> {
    /// What the start page says.
    static let all: [FixedWord<StartPageWords>] = [
        FixedWord("contents", \StartPageWords.contents, "For 'On this page'"),
        FixedWord("next_meetings", \StartPageWords.nextMeetings, "For 'Next meetings'"),
        FixedWord(
            "next_meetings_question", \StartPageWords.nextMeetingsQuestion, "For 'What do I take into my next meeting?'"
        ),
        FixedWord("no_meetings", \StartPageWords.noMeetings, "For 'No meeting is planned from today on'"),
        FixedWord("deals", \StartPageWords.deals, "For 'Deals'"),
        FixedWord("deals_question", \StartPageWords.dealsQuestion, "For 'What has this deal got?'"),
        FixedWord("no_deals", \StartPageWords.noDeals, "For 'No deal has documents yet'"),
        FixedWord("no_documents", \StartPageWords.noDocuments, "For 'Nothing was built for it yet'"),
        FixedWord("this_week", \StartPageWords.thisWeek, "For 'This week'"),
        FixedWord("this_week_question", \StartPageWords.thisWeekQuestion, "For 'What does my team meet this week?'"),
        FixedWord(
            "no_meetings_this_week", \StartPageWords.noMeetingsThisWeek, "For 'Nobody meets a customer this week'"),
        FixedWord("coming_weeks", \StartPageWords.comingWeeks, "For 'Coming weeks'"),
        FixedWord("past_weeks", \StartPageWords.pastWeeks, "For 'Earlier weeks'"),
        FixedWord("hand_offs", \StartPageWords.handOffs, "For 'Late hand-offs'"),
        FixedWord("hand_offs_question", \StartPageWords.handOffsQuestion, "For 'Which hand-offs are late?'"),
        FixedWord("no_late_hand_offs", \StartPageWords.noLateHandOffs, "For 'No hand-off is late'"),
        FixedWord("other_hand_offs", \StartPageWords.otherHandOffs, "For 'All other hand-offs'"),
        FixedWord("late", \StartPageWords.late, "For 'late'"),
        FixedWord("due", \StartPageWords.due, "For 'due'"),
        FixedWord("no_owner", \StartPageWords.noOwner, "For 'no owner yet'"),
        FixedWord("no_coaching", \StartPageWords.noCoaching, "For 'no coaching yet'"),
        FixedWord("drafts", \StartPageWords.drafts, "For 'Drafts'"),
        FixedWord("drafts_question", \StartPageWords.draftsQuestion, "For 'What is a draft?'"),
        FixedWord("no_drafts", \StartPageWords.noDrafts, "For 'No document is a draft'"),
        FixedWord("draft", \StartPageWords.draft, "For 'draft'"),
        FixedWord("missing", \StartPageWords.missing, "For 'Missing:'"),
        FixedWord("edited", \StartPageWords.edited, "For 'Edited by hand'"),
        FixedWord("edited_question", \StartPageWords.editedQuestion, "For 'Which files did somebody edit?'"),
        FixedWord(
            "edited_notice", \StartPageWords.editedNotice,
            "For 'These were left alone; the new version stands beside each'"
        ),
        FixedWord("new_version", \StartPageWords.newVersion, "For 'New version'"),
        FixedWord(
            "not_remade", \StartPageWords.notRemade, "For 'not made anew, since there are errors in', before a file"),
        FixedWord("stages", \StartPageWords.stages, "For 'By stage'"),
        FixedWord("stages_question", \StartPageWords.stagesQuestion, "For 'What is there for each stage?'"),
        FixedWord("kinds", \StartPageWords.kinds, "For 'By document'"),
        FixedWord("kinds_question", \StartPageWords.kindsQuestion, "For 'What is there of each kind?'"),
    ]
}

/// The fields of `words.yaml`, made from what they translate.
enum VocabularyFields {
    static let entities: [Entity] = Entity.reachable(from: [
        ProcessFields.entity, InteractionFields.entity, DealFields.entity,
    ])

    /// Every case of every enum of the specs.
    static let choiceIDs: [String] = unique(
        entities.flatMap(\.fields).flatMap { field -> [String] in
            if case .choice(let choice) = field.kind { return choice.ids }
            return []
        })

    static let fieldKeys: [String] = unique(entities.flatMap(\.fields).map(\.key))

    static let entity = Entity(
        name: "words", "The workspace's own words for what the program says itself.",
        fields: [
            FieldTraits(
                key: "writer", kind: .record(words("writer", FixedWord<Words>.all.map { ($0.key, $0.summary) })),
                summary: "What writers print around a document"),
            FieldTraits(
                key: "index", kind: .record(words("index", FixedWord<StartPageWords>.all.map { ($0.key, $0.summary) })),
                summary: "What the start page says"),
            FieldTraits(
                key: "choices", kind: .record(words("choices", choiceIDs.map { ($0, "For '\($0)'") })),
                summary: "What the cases of a status are called"),
            FieldTraits(
                key: "labels", kind: .record(words("labels", fieldKeys.map { ($0, "For '\($0)'") })),
                summary: "What a missing value or a blank is called"),
            FieldTraits(
                key: "units",
                kind: .record(
                    words(
                        "units",
                        TimeSpan.Unit.allCases.map(\.rawValue).flatMap {
                            [($0, "One \($0)"), ($0 + "s", "Several \($0)s")]
                        })), summary: "Units of time, one and many"),
        ])

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }
}

private func words(_ name: String, _ words: [(key: String, summary: String)]) -> Entity {
    Entity(name: name, "", fields: words.map { FieldTraits(key: $0.key, kind: .text, summary: $0.summary) })
}
