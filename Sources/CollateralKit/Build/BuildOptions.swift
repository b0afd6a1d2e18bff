package import SalesModel

/// What a build is asked for.
package struct BuildOptions: Sendable {
    /// Only documents about this deal.
    package var deal: String?
    /// Only documents about this Major Interaction.
    package var interaction: String?
    /// Only documents of this name, as the front matter's `document` says it.
    package var document: String?
    package var formats: [OutputFormat] = OutputFormat.standard
    /// Only documents for these readers.
    package var audience: Audience?
    /// Refuse customers' and partners' documents that have open items.
    package var isFinal = false
    /// Warnings count as errors.
    package var isStrict = false
    package var today: Day
    /// How many documents are made at the same time.
    package var jobs: Int

    package init(today: Day, jobs: Int = 1) {
        self.today = today
        self.jobs = jobs
    }
}
