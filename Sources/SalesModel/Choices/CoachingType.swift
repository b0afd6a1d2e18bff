import Records

/// Developing the rep, or showing how it is done.
package enum CoachingType: String, Choice {
    case coaching
    case demo
}
