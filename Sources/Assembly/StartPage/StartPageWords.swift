/// The words of the start page itself, English unless a workspace translates them.
struct StartPageWords: Sendable, Equatable {
    /// What the page is, behind the name of the organisation.
    var page = "documents of the sales team"
    /// Before the link to the process guide.
    var newcomers = "New here? Read first:"
    /// The name of the list of ways into the page, for those who hear it.
    var contents = "On this page"
    /// Labels of the form, and what it says where nothing is chosen.
    var find = "Find"
    var who = "Who"
    var everybody = "everybody"
    var kind = "Document"
    var anyKind = "any"
    var state = "State"
    var anyState = "any"
    var nothingFound = "Nothing on this page fits."
    /// Before the link to all deals, where the page does not show all that may fit.
    var lookIn = "Look also in:"
    /// On the button of a meeting.
    var open = "Open"
    var nextMeetings = "Next meetings"
    var noMeetings = "No meeting is planned from today on."
    var deals = "Deals"
    var openDeal = "open deal"
    var noDeals = "No deal has documents yet."
    var allDeals = "All deals"
    var closedDeals = "Won, lost and given up"
    var noDocuments = "Nothing was built for it yet."
    var thisWeek = "This week"
    var noMeetingsThisWeek = "Nobody meets a customer this week."
    var comingWeeks = "Coming weeks"
    var pastWeeks = "Earlier meetings"
    var team = "Team"
    var handOffs = "Hand-offs to marketing"
    var noHandOffs = "Every hand-off is approved."
    var doneHandOffs = "Approved and retired"
    var late = "late"
    var noOwner = "no owner yet"
    /// Heads of columns.
    var when = "When"
    var meeting = "Meeting"
    var bestAction = "Best they can do"
    var missing = "Missing"
    var deal = "Deal"
    var stage = "Stage"
    var nextMeeting = "Next meeting"
    var nextStep = "Next step"
    var decision = "Decision"
    var amount = "Amount"
    var manager = "Manager"
    var rep = "Rep"
    var openDeals = "Open deals"
    var item = "What"
    var status = "Status"
    var owner = "Owner"
    var needed = "First needed"
    var due = "Due"
    /// Heads of the columns that count what meetings lack.
    var withoutPlan = "No plan"
    var withoutCoaching = "No coaching"
    var withoutOutcome = "No outcome"
    var overdueSteps = "Overdue"
    /// What a meeting lacks.
    var noPlan = "no plan yet"
    var noCoaching = "no coaching yet"
    var noOutcome = "no outcome yet"
    var overdue = "overdue"
    var drafts = "Drafts"
    var noDrafts = "No document is a draft."
    var draft = "draft"
    /// Before the list of what a draft lacks.
    var missingItems = "Missing:"
    var edited = "Edited by hand"
    var editedNotice = "These were left alone; the new version stands beside each."
    var newVersion = "New version"
    /// Documents that are not as they would be made now.
    var stale = "Not made anew"
    /// Before the name of the file whose errors keep a document from being made.
    var notRemade = "not made anew, since there are errors in"
    /// Behind a document that the last build was to make anew and did not.
    var outdated = "an earlier version: the last build did not make it anew"
    /// The title of a manager's own page.
    var coachingPlans = "Coaching plans"
    /// What is on a day of that page beside meetings.
    var coachingDay = "Coaching"
    var nextLook = "Next look"
    /// In place of a day, on that page.
    var noDate = "no date yet"
    var process = "How we sell"
    var documents = "All documents"
    /// Documents of a deal that are about no one meeting.
    var wholeDeal = "The deal as a whole"
    /// Behind a part of a list: `40 of 500`.
    var of = "of"
    /// The link from another page to the start page.
    var startPage = "Start page"
}
