import DocumentModel
import Figures
import HTMLWriter
import Records
import SalesModel

/// A word that the program says itself, and what `words.yaml` calls it.
struct VocabularyWord<Owner>: Sendable {
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

extension VocabularyWord<WriterWords> {
    /// What writers print around a document.
    static let all: [VocabularyWord<WriterWords>] = [
        VocabularyWord("internal", \WriterWords.internalMarking, "The marking of internal documents"),
        VocabularyWord(
            "confidential", \WriterWords.confidentialMarking, "The marking of documents for a few: {names} only"),
        VocabularyWord(
            "and", \WriterWords.and, "and, between two names; with {name} in it, all that follows the first"),
        VocabularyWord("draft", \WriterWords.draftMarking, "The marking of drafts"),
        VocabularyWord("draft_notice", \WriterWords.draftNotice, "What a draft says of itself"),
        VocabularyWord("page", \WriterWords.page, "Page, in the footer"),
        VocabularyWord("of", \WriterWords.of, "of, in 'Page 1 of 2'"),
        VocabularyWord("you_are_here", \WriterWords.youAreHere, "What marks the stage a deal is at"),
        VocabularyWord("stage", \WriterWords.stage, "Stage, in 'Stage 2 of 5'"),
        VocabularyWord("note", \WriterWords.note, "Leads a note"),
        VocabularyWord("tip", \WriterWords.tip, "Leads a tip"),
        VocabularyWord("important", \WriterWords.important, "Leads what is important"),
        VocabularyWord("warning", \WriterWords.warning, "Leads a warning"),
        VocabularyWord("caution", \WriterWords.caution, "Leads a caution"),
        VocabularyWord("fill_in", \WriterWords.fillIn, "Names a field to fill in that has no label"),
        VocabularyWord("choose", \WriterWords.choose, "Names a choice that has no label"),
    ]
}

extension VocabularyWord<FigureWords> {
    /// What figures print beside the values they show.
    static let all: [VocabularyWord<FigureWords>] = [
        VocabularyWord("number", \FigureWords.number, "Heads the column of numbers"),
        VocabularyWord("time", \FigureWords.time, "Heads a column of times of day"),
        VocabularyWord("minutes", \FigureWords.minutes, "What so many minutes are called: {count} min"),
        VocabularyWord("day", \FigureWords.day, "Heads a column of days"),
        VocabularyWord("stage", \FigureWords.stage, "Heads the column of stages"),
        VocabularyWord("meeting", \FigureWords.meeting, "A meeting, and the column of meetings"),
        VocabularyWord("how_it_stands", \FigureWords.howItStands, "Heads a column of results and states"),
        VocabularyWord("agenda_title", \FigureWords.agendaTitle, "Names the bar of an agenda"),
        VocabularyWord("time_left", \FigureWords.timeLeft, "What of a meeting no item of its agenda fills"),
        VocabularyWord("planned_end", \FigureWords.plannedEnd, "Marks where an agenda is longer than its meeting"),
        VocabularyWord("led_by", \FigureWords.ledBy, "Heads the column of those who lead"),
        VocabularyWord("others", \FigureWords.others, "Says in a key that a partner leads"),
        VocabularyWord("nobody", \FigureWords.nobody, "Says in a key that nobody leads yet"),
        VocabularyWord("deal_title", \FigureWords.dealTitle, "Names the strip of a deal's meetings"),
        VocabularyWord("next", \FigureWords.next, "Marks the meeting that comes next"),
        VocabularyWord("planned", \FigureWords.planned, "Marks a meeting to come"),
        VocabularyWord("held", \FigureWords.held, "Marks a meeting of which no result is known"),
        VocabularyWord("decision", \FigureWords.decision, "Names the day on which the customer decides"),
        VocabularyWord("current_stage", \FigureWords.currentStage, "Says in a key which stage the deal is at"),
        VocabularyWord("no_meeting", \FigureWords.noMeeting, "Says in a key that a stage has no meeting yet"),
        VocabularyWord("timeline_title", \FigureWords.timelineTitle, "Names the timeline of a deal"),
        VocabularyWord("step", \FigureWords.step, "Heads the column of steps"),
        VocabularyWord("side", \FigureWords.side, "Heads the column of those who answer for a step"),
        VocabularyWord("today", \FigureWords.today, "Marks the day"),
        VocabularyWord("as_sent", \FigureWords.asSent, "Marks the day on which a paper was sent"),
        VocabularyWord("milestone", \FigureWords.milestone, "Says in a key that others follow from a step"),
        VocabularyWord("waits", \FigureWords.waits, "Says in a key where an arrow leads to"),
        VocabularyWord("buying_title", \FigureWords.buyingTitle, "Names the steps of buying and selling"),
        VocabularyWord("they", \FigureWords.they, "The side that buys"),
        VocabularyWord("we", \FigureWords.we, "The side that sells"),
        VocabularyWord("evidence", \FigureWords.evidence, "Heads what shows that a customer is at a step"),
        VocabularyWord("how", \FigureWords.how, "Heads the column of how the seller behaves"),
        VocabularyWord("price_title", \FigureWords.priceTitle, "Names the bars of price and return"),
        VocabularyWord("costs", \FigureWords.costs, "Heads what is paid"),
        VocabularyWord("brings", \FigureWords.brings, "Heads what comes back"),
        VocabularyWord("amount", \FigureWords.amount, "Heads a column of amounts"),
        VocabularyWord("once", \FigureWords.once, "An amount that is paid once"),
        VocabularyWord("each_month", \FigureWords.eachMonth, "An amount for each month"),
        VocabularyWord("each_quarter", \FigureWords.eachQuarter, "An amount for each quarter of a year"),
        VocabularyWord("each_year", \FigureWords.eachYear, "An amount for each year"),
        VocabularyWord("first_year", \FigureWords.firstYear, "Heads the sums of the first year"),
        VocabularyWord(
            "price_reached", \FigureWords.priceReached, "Says in a key how far the line of the price reaches"),
        VocabularyWord("paid_back", \FigureWords.paidBack, "When what was brought covers what was paid: {months}"),
        VocabularyWord("coaching_title", \FigureWords.coachingTitle, "Names the line of meetings that were coached"),
        VocabularyWord("criteria_met", \FigureWords.criteriaMet, "Names how many exit criteria were met"),
        VocabularyWord("same_skill", \FigureWords.sameSkill, "Says in a key that the same skill was practised"),
        VocabularyWord("other_skill", \FigureWords.otherSkill, "Says in a key that another skill was practised"),
        VocabularyWord("committee_title", \FigureWords.committeeTitle, "Names the picture of those who decide"),
        VocabularyWord(
            "committee_weight", \FigureWords.committeeWeight, "Says in a key what the size of a circle means"),
        VocabularyWord("committee_influence", \FigureWords.committeeInfluence, "Says in a key where an arrow leads to"),
        VocabularyWord("this_meeting", \FigureWords.thisMeeting, "Heads the column of who comes to a meeting"),
        VocabularyWord("invited", \FigureWords.invited, "Says of somebody that they are to come"),
        VocabularyWord("not_invited", \FigureWords.notInvited, "Says of somebody that they are not to come"),
        VocabularyWord("was_there", \FigureWords.wasThere, "Says of somebody that they came"),
        VocabularyWord("was_not_there", \FigureWords.wasNotThere, "Says of somebody that they did not come"),
        VocabularyWord("not_met", \FigureWords.notMet, "Marks a part that nobody who is known plays"),
        VocabularyWord("network_title", \FigureWords.networkTitle, "Names the picture of the value network"),
        VocabularyWord("network_tangible", \FigureWords.networkTangible, "Says in a key what a solid line means"),
        VocabularyWord("network_intangible", \FigureWords.networkIntangible, "Says in a key what a dashed line means"),
        VocabularyWord("network_number", \FigureWords.networkNumber, "Says in a key where the numbers are told"),
    ]
}

extension VocabularyWord<StartPageWords> {
    /// What the start page says.
    static let all: [VocabularyWord<StartPageWords>] = [
        VocabularyWord("page", \StartPageWords.page, "For 'documents of the sales team'"),
        VocabularyWord("newcomers", \StartPageWords.newcomers, "For 'New here? Read first'"),
        VocabularyWord("contents", \StartPageWords.contents, "For 'On this page'"),
        VocabularyWord("find", \StartPageWords.find, "For 'Find'"),
        VocabularyWord("who", \StartPageWords.who, "For 'Who'"),
        VocabularyWord("everybody", \StartPageWords.everybody, "For 'everybody'"),
        VocabularyWord("kind", \StartPageWords.kind, "For 'Document'"),
        VocabularyWord("any_kind", \StartPageWords.anyKind, "For 'any'"),
        VocabularyWord("state", \StartPageWords.state, "For 'State'"),
        VocabularyWord("any_state", \StartPageWords.anyState, "For 'any'"),
        VocabularyWord("nothing_found", \StartPageWords.nothingFound, "For 'Nothing on this page fits'"),
        VocabularyWord("look_in", \StartPageWords.lookIn, "For 'Look also in:', before the link to all deals"),
        VocabularyWord("open", \StartPageWords.open, "For 'Open'"),
        VocabularyWord("next_meetings", \StartPageWords.nextMeetings, "For 'Next meetings'"),
        VocabularyWord("no_meetings", \StartPageWords.noMeetings, "For 'No meeting is planned from today on'"),
        VocabularyWord("deals", \StartPageWords.deals, "For 'Deals'"),
        VocabularyWord("open_deal", \StartPageWords.openDeal, "For 'open deal'"),
        VocabularyWord("no_deals", \StartPageWords.noDeals, "For 'No deal has documents yet'"),
        VocabularyWord("all_deals", \StartPageWords.allDeals, "For 'All deals'"),
        VocabularyWord("closed_deals", \StartPageWords.closedDeals, "For 'Won, lost and given up'"),
        VocabularyWord("no_documents", \StartPageWords.noDocuments, "For 'Nothing was built for it yet'"),
        VocabularyWord("this_week", \StartPageWords.thisWeek, "For 'This week'"),
        VocabularyWord(
            "no_meetings_this_week", \StartPageWords.noMeetingsThisWeek, "For 'Nobody meets a customer this week'"),
        VocabularyWord("coming_weeks", \StartPageWords.comingWeeks, "For 'Coming weeks'"),
        VocabularyWord("past_weeks", \StartPageWords.pastWeeks, "For 'Earlier meetings'"),
        VocabularyWord("team", \StartPageWords.team, "For 'Team'"),
        VocabularyWord("hand_offs", \StartPageWords.handOffs, "For 'Hand-offs to marketing'"),
        VocabularyWord("no_hand_offs", \StartPageWords.noHandOffs, "For 'Every hand-off is approved'"),
        VocabularyWord("done_hand_offs", \StartPageWords.doneHandOffs, "For 'Approved and retired'"),
        VocabularyWord("late", \StartPageWords.late, "For 'late'"),
        VocabularyWord("no_owner", \StartPageWords.noOwner, "For 'no owner yet'"),
        VocabularyWord("when", \StartPageWords.when, "For 'When'"),
        VocabularyWord("meeting", \StartPageWords.meeting, "For 'Meeting'"),
        VocabularyWord("best_action", \StartPageWords.bestAction, "For 'Best they can do'"),
        VocabularyWord("missing", \StartPageWords.missing, "For 'Missing'"),
        VocabularyWord("deal", \StartPageWords.deal, "For 'Deal'"),
        VocabularyWord("stage", \StartPageWords.stage, "For 'Stage'"),
        VocabularyWord("next_meeting", \StartPageWords.nextMeeting, "For 'Next meeting'"),
        VocabularyWord("next_step", \StartPageWords.nextStep, "For 'Next step'"),
        VocabularyWord("decision", \StartPageWords.decision, "For 'Decision'"),
        VocabularyWord("amount", \StartPageWords.amount, "For 'Amount'"),
        VocabularyWord("manager", \StartPageWords.manager, "For 'Manager'"),
        VocabularyWord("rep", \StartPageWords.rep, "For 'Rep'"),
        VocabularyWord("open_deals", \StartPageWords.openDeals, "For 'Open deals'"),
        VocabularyWord("item", \StartPageWords.item, "For 'What'"),
        VocabularyWord("status", \StartPageWords.status, "For 'Status'"),
        VocabularyWord("owner", \StartPageWords.owner, "For 'Owner'"),
        VocabularyWord("needed", \StartPageWords.needed, "For 'First needed'"),
        VocabularyWord("due", \StartPageWords.due, "For 'Due'"),
        VocabularyWord("without_plan", \StartPageWords.withoutPlan, "For 'No plan'"),
        VocabularyWord("without_coaching", \StartPageWords.withoutCoaching, "For 'No coaching'"),
        VocabularyWord("without_outcome", \StartPageWords.withoutOutcome, "For 'No outcome'"),
        VocabularyWord("overdue_steps", \StartPageWords.overdueSteps, "For 'Overdue'"),
        VocabularyWord("no_plan", \StartPageWords.noPlan, "For 'no plan yet'"),
        VocabularyWord("no_coaching", \StartPageWords.noCoaching, "For 'no coaching yet'"),
        VocabularyWord("no_outcome", \StartPageWords.noOutcome, "For 'no outcome yet'"),
        VocabularyWord("overdue", \StartPageWords.overdue, "For 'overdue'"),
        VocabularyWord("drafts", \StartPageWords.drafts, "For 'Drafts'"),
        VocabularyWord("no_drafts", \StartPageWords.noDrafts, "For 'No document is a draft'"),
        VocabularyWord("draft", \StartPageWords.draft, "For 'draft'"),
        VocabularyWord("missing_items", \StartPageWords.missingItems, "For 'Missing'"),
        VocabularyWord("edited", \StartPageWords.edited, "For 'Edited by hand'"),
        VocabularyWord(
            "edited_notice", \StartPageWords.editedNotice,
            "For 'These were left alone; the new version stands beside each'"),
        VocabularyWord("new_version", \StartPageWords.newVersion, "For 'New version'"),
        VocabularyWord("stale", \StartPageWords.stale, "For 'Not made anew'"),
        VocabularyWord("not_remade", \StartPageWords.notRemade, "For 'not made anew, since there are errors in'"),
        VocabularyWord(
            "outdated", \StartPageWords.outdated, "For 'an earlier version: the last build did not make it anew'"),
        VocabularyWord("coaching_plans", \StartPageWords.coachingPlans, "For 'Coaching plans'"),
        VocabularyWord("coaching_day", \StartPageWords.coachingDay, "For 'Coaching'"),
        VocabularyWord("next_look", \StartPageWords.nextLook, "For 'Next look'"),
        VocabularyWord("no_date", \StartPageWords.noDate, "For 'no date yet'"),
        VocabularyWord("process", \StartPageWords.process, "For 'How we sell'"),
        VocabularyWord("documents", \StartPageWords.documents, "For 'All documents'"),
        VocabularyWord("whole_deal", \StartPageWords.wholeDeal, "For 'The deal as a whole'"),
        VocabularyWord("of", \StartPageWords.of, "For 'of'"),
        VocabularyWord("start_page", \StartPageWords.startPage, "For 'Start page'"),
    ]
}
