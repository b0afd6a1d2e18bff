import Records

/// What a length limit counts.
package enum LengthUnit: String, Choice {
    case pages
    case slides
    case minutes
    case words
}
