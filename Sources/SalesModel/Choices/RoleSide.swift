import Records

/// Whose side a role is on.
package enum RoleSide: String, Choice {
    case buyer
    case seller
    case partner
    case community
}
