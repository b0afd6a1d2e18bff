/// What readers call the cases of choices whose ids are no words for papers; all others are called by their ids.
package enum ChoiceWords {
    /// By id, as the shipped templates say them.
    package static let english = ["todo": "to do", "doing": "under way"]
}
