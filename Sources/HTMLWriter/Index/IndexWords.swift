/// The words of the index page itself, English unless a workspace translates them.
package struct IndexWords: Sendable, Equatable {
    /// The name of the list of ways into the page, for those who hear it.
    package var contents = "On this page"
    package var nextMeetings = "Next meetings"
    package var nextMeetingsQuestion = "What do I take into my next meeting?"
    package var noMeetings = "No meeting is planned from today on."
    package var deals = "Deals"
    package var dealsQuestion = "What has this deal got?"
    package var noDeals = "No deal has documents yet."
    package var noDocuments = "Nothing was built for it yet."
    package var thisWeek = "This week"
    package var thisWeekQuestion = "What does my team meet this week?"
    package var noMeetingsThisWeek = "Nobody meets a customer this week."
    package var comingWeeks = "Coming weeks"
    package var pastWeeks = "Earlier weeks"
    package var handOffs = "Late hand-offs"
    package var handOffsQuestion = "Which hand-offs are late?"
    package var noLateHandOffs = "No hand-off is late."
    package var otherHandOffs = "All other hand-offs"
    package var late = "late"
    package var due = "due"
    package var noOwner = "no owner yet"
    /// Behind a coming meeting for which no coaching is written down.
    package var noCoaching = "no coaching yet"
    package var drafts = "Drafts"
    package var draftsQuestion = "What is a draft?"
    package var noDrafts = "No document is a draft."
    package var draft = "draft"
    /// Before the list of what a draft lacks.
    package var missing = "Missing:"
    package var edited = "Edited by hand"
    package var editedQuestion = "Which files did somebody edit?"
    package var editedNotice = "These were left alone; the new version stands beside each."
    package var newVersion = "New version"
    package var stages = "By stage"
    package var stagesQuestion = "What is there for each stage?"
    package var kinds = "By document"
    package var kindsQuestion = "What is there of each kind?"

    package init() {}
}
