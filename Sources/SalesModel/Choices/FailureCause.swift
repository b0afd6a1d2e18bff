import Records

/// Why a meeting failed.
package enum FailureCause: String, Choice {
    case notRecognised = "not_recognised"
    case poorlyPlanned = "poorly_planned"
    case exitNotReached = "exit_not_reached"
}
