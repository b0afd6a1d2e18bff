import Records

/// How the seller behaves.
package enum SellMode: String, Choice {
    case listen
    case discuss
    case present
    case negotiate
}
