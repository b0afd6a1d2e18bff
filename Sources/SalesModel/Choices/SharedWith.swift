import Records

/// For whom documents of a deal are made, beside us.
package enum SharedWith: String, Choice {
    case customer
    case partner
}
