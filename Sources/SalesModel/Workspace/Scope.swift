import Records

/// Whose words a reference is read in: a contact is one of its deal, a criterion one of its interaction.
package struct Scope: Sendable {
    package var deal: Deal?
    package var interaction: Interaction?

    package init(deal: Deal? = nil, interaction: Interaction? = nil) {
        self.deal = deal
        self.interaction = interaction
    }
}
