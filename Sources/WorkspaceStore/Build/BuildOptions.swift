package import Assembly
package import SystemPackage

/// What a build is asked for.
package struct BuildOptions: Sendable {
    /// Only documents about this deal.
    package var deal: String?
    /// Only documents about this Major Interaction.
    package var interaction: String?
    /// Only documents of this name, as the front matter's `document` says it.
    package var document: String?
    package var formats: [OutputFormat] = OutputFormat.standard
    /// Only documents for these readers: `internal`, `partner` or `customer`.
    package var audience: String?
    /// Refuse customers' and partners' documents that have open items.
    package var isFinal = false
    /// Warnings count as errors.
    package var isStrict = false
    /// Where the documents go, absolute; nil for the workspace's own folder `output`.
    package var output: FilePath?
    /// Remove files of earlier builds that are no longer made and that nobody edited.
    package var isPruning = false
    /// How long to wait for another build that is just writing, in seconds.
    package var patience = 10.0
    /// How many documents are made at the same time.
    package var jobs: Int

    package init(jobs: Int = 1) {
        self.jobs = jobs
    }
}
