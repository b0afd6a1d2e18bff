import Records

/// How an action stands.
package enum ActionStatus: String, Choice {
    case todo
    case doing
    case done
    case dropped
}
