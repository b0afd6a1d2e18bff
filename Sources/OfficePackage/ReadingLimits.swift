/// How much a package may hold before it is refused; an archive of a few kilobytes can unpack to gigabytes.
package struct ReadingLimits: Sendable {
    package var parts = 5_000
    /// Unpacked bytes of all parts together.
    package var bytes = 256 << 20

    package init() {}
}
