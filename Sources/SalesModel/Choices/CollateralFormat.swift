import Records

/// What an item of collateral is made as.
package enum CollateralFormat: String, Choice {
    case onePager = "one-pager"
    case slides
    case demoScript = "demo-script"
    case caseStudy = "case-study"
    case worksheet
    case email
    case video
    case proposal
    case other
}
