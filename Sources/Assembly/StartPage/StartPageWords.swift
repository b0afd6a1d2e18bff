/// The words of the start page itself, English unless a workspace translates them.
struct StartPageWords: Sendable, Equatable {
    /// The name of the list of ways into the page, for those who hear it.
    var contents = "On this page"
    var nextMeetings = "Next meetings"
    var nextMeetingsQuestion = "What do I take into my next meeting?"
    var noMeetings = "No meeting is planned from today on."
    var deals = "Deals"
    var dealsQuestion = "What has this deal got?"
    var noDeals = "No deal has documents yet."
    var noDocuments = "Nothing was built for it yet."
    var thisWeek = "This week"
    var thisWeekQuestion = "What does my team meet this week?"
    var noMeetingsThisWeek = "Nobody meets a customer this week."
    var comingWeeks = "Coming weeks"
    var pastWeeks = "Earlier weeks"
    var handOffs = "Late hand-offs"
    var handOffsQuestion = "Which hand-offs are late?"
    var noLateHandOffs = "No hand-off is late."
    var otherHandOffs = "All other hand-offs"
    var late = "late"
    var due = "due"
    var noOwner = "no owner yet"
    /// Behind a coming meeting for which no coaching is written down.
    var noCoaching = "no coaching yet"
    var drafts = "Drafts"
    var draftsQuestion = "What is a draft?"
    var noDrafts = "No document is a draft."
    var draft = "draft"
    /// Before the list of what a draft lacks.
    var missing = "Missing:"
    var edited = "Edited by hand"
    var editedQuestion = "Which files did somebody edit?"
    var editedNotice = "These were left alone; the new version stands beside each."
    var newVersion = "New version"
    /// Before the name of the file whose errors keep a document from being made.
    var notRemade = "not made anew, since there are errors in"
    /// Behind a document that the last build was to make anew and did not.
    var outdated = "an earlier version: the last build did not make it anew"
    /// The title of a manager's own page.
    var coachingPlans = "Coaching plans"
    /// In place of a day, on that page.
    var noDate = "no date yet"
    var stages = "By stage"
    var stagesQuestion = "What is there for each stage?"
    var kinds = "By document"
    var kindsQuestion = "What is there of each kind?"
}
