/// A reference as written: the id (or exact text) of something that stands elsewhere.
package struct Reference<Target: ReferenceTarget>: FieldContent, Hashable {
    package var id: String

    package static var kind: FieldKind { .reference(Target.kind) }

    package init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        id = text
    }
}

/// Something that can be referred to.
package protocol ReferenceTarget: Sendable {
    static var kind: ReferenceKind { get }
}

package enum ToRole: ReferenceTarget { package static let kind = ReferenceKind.role }
package enum ToAudience: ReferenceTarget { package static let kind = ReferenceKind.audience }
package enum ToStage: ReferenceTarget { package static let kind = ReferenceKind.stage }
package enum ToInteraction: ReferenceTarget { package static let kind = ReferenceKind.interaction }
package enum ToBuyingStep: ReferenceTarget { package static let kind = ReferenceKind.buyingStep }
package enum ToExchange: ReferenceTarget { package static let kind = ReferenceKind.exchange }
package enum ToContact: ReferenceTarget { package static let kind = ReferenceKind.contact }
package enum ToCriterion: ReferenceTarget { package static let kind = ReferenceKind.criterion }
package enum ToCollateral: ReferenceTarget { package static let kind = ReferenceKind.collateral }
