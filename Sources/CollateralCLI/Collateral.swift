import ArgumentParser

/// The command `collateral`; its subcommands are what it can do.
struct Collateral: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collateral",
        abstract: "Turns what a good sales conversation needs into the documents people take into it.",
        discussion: """
            A workspace holds Specs (the process, its Major Interactions, the deals) and Templates; 'build' makes call \
            plans, coaching plans, hand-offs, agendas, action plans and proposal outlines from them, as Markdown, web \
            pages and Word documents, in output. Open output/index.html first.

            Begin with: collateral new my-workspace
            """,
        version: "collateral 0.1.0",
        subcommands: [
            New.self, Check.self, Build.self, Watch.self, ListCommand.self, RenameCommand.self, Issue.self, Verify.self,
            BrandCommand.self, Explain.self,
            SchemaCommand.self,
        ])
}
