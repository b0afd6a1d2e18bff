package import Records

/// The process: `Specs/process.yaml`.
package typealias Process = Record<ProcessFields>

package final class ProcessFields: FieldSet {
    package static let declarations = ProcessFields()
    package static let entity = Entity(
        declarations, name: "process",
        "How this organisation sells: who takes part, and the stages a deal goes through."
    ) { process in
        let field = declarations.buyingSteps.traits
        guard !process.says(field) else { return }
        let steps = BuyingStep.defaults(at: process.place)
        process[field] = Located(
            .list(steps.map { Located(.record($0.storage), at: process.place) }), at: process.place)
    }

    package let name = Field<String>("name", .required, .customer, about: "What the process is called")
    package let version = Field<String>("version", about: "Which edition this is")
    package let organisation = Field<Organisation>("organisation", .required, about: "The company that sells")
    package let locale = Field<String>(
        "locale", kind: .text(.language), default: .text("en-GB"),
        about: "How dates, numbers and documents are written, unless the deal says otherwise: en-GB")
    package let currency = Field<String>(
        "currency", kind: .text(.currency), default: .text("EUR"),
        about: "The currency of amounts, unless the deal says otherwise: EUR")
    package let roles = Field<[Role]>("roles", .required, about: "Everybody who takes part, on both sides")
    package let clusters = Field<[Cluster]>(
        "clusters",
        about: "Affinity groups: people who behave alike, whatever their company")
    package let pods = Field<[Pod]>("pods", about: "Teams with a clear vision that decide on their own")
    package let buyingSteps = Field<[BuyingStep]>(
        "buying_steps",
        about: "What the buyer does; the default seven where nothing is said")
    package let exchanges = Field<[Exchange]>("exchanges", about: "Who gives what to whom: the value network")
    package let stages = Field<[Stage]>("stages", .required, about: "The stages, in the order most deals take")
    package let benchmark = Field<Benchmark>("benchmark", about: "What good looks like, from deals that went well")
    package let rules = Field<RuleSettings>(
        "rules",
        about: "Thresholds of the rules, and warnings this organisation lives with")

    package let onlyCoach = ComputedField<Role>(
        "only_coach", about: "Who coaches every Major Interaction, where it is the same role for all",
        from: computing { (_: Process, context) in
            let coaches = Set(context.workspace.interactions.map { $0.coach?.value.id })
            guard coaches.count == 1, let id = coaches.first ?? nil else { return nil }
            return context.workspace.role(id).map { .record($0.storage) }
        })
}

/// The company that sells.
package typealias Organisation = Record<OrganisationFields>

package final class OrganisationFields: FieldSet {
    package static let declarations = OrganisationFields()
    package static let entity = Entity(declarations, name: "organisation", "The company that sells.")

    package let name = Field<String>("name", .required, .customer, about: "As it stands on letters")
    package let logo = Field<String>(
        "logo", .optional, .customer, kind: .text(.picture),
        about: "A picture in the workspace, unless Templates/brand.yaml says another one")
    package let address = Field<String>("address", .optional, .customer, about: "In one line")
    package let legalLine = Field<String>(
        "legal_line", .optional, .customer, about: "What the law wants on papers: register and tax number")
}

/// What good looks like, from deals that went well.
package typealias Benchmark = Record<BenchmarkFields>

package final class BenchmarkFields: FieldSet {
    package static let declarations = BenchmarkFields()
    package static let entity = Entity(
        declarations, name: "benchmark", "What good looks like, from deals that went well.")

    package let date = Field<Day>("date", .required, about: "When it was taken")
    package let source = Field<String>("source", about: "Which deals it was taken from")
}
