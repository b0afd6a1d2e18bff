import Diagnostics

extension SpecExplanations {
    /// Files as a whole.
    static let files = [
        Explanation(
            code: "S09", title: "A file that is not UTF-8",
            what: "The file is saved in another encoding, so that letters beyond A to Z cannot be told.",
            why: "A customer whose name is garbled on the first page reads no second one.",
            mend: "Save the file as UTF-8: in most editors under 'Save as', encoding.",
            before: "name: Jos\\xE9 Ortega (saved as Latin-1)",
            after: "name: José Ortega (saved as UTF-8)"),
        Explanation(
            code: "S13", title: "A file beyond the limits",
            what: "A file is larger than 16 MB, nested more than 64 deep, or uses aliases of aliases without end.",
            why: "No deal needs that much; something else was copied among the specs.",
            mend: "Move the file out of Specs, or write the text out instead of using aliases.",
            before: "name: [[[[[[[[ … ]]]]]]]]",
            after: "name: Falkenried"),
        Explanation(
            code: "S14", title: "Two documents in one file",
            what: "A line '---' in the middle of a file begins a second document, and only the first is read.",
            why: "The deal below the line would be in nobody's list.",
            mend: "One deal, one file: move what follows into a file of its own, or delete the line.",
            before: "name: Falkenried\n---\nname: Harrow Fen",
            after: "name: Falkenried"),
        Explanation(
            code: "S15", title: "A file that says nothing, or no process",
            what: "A spec file is empty or holds comments only, or Specs/process.yaml is missing.",
            why: "Without the process nobody knows which meeting comes next, so no document can be made.",
            mend: "Write the file, or delete it. 'collateral new deal ID' writes one to fill in.",
            before: "# to be written",
            after: "name: Falkenried"),
        Explanation(
            code: "S16", title: "A file that nothing reads",
            what: "Among the specs stands a file that is no spec: another folder, another ending.",
            why: "Somebody wrote it and believes it counts.",
            mend:
                "Specs are Specs/process.yaml, Specs/interactions/<id>.yaml and Specs/deals/<id>.yaml. Notes may end in .md.",
            before: "Specs/deal/falkenried.yml",
            after: "Specs/deals/falkenried.yaml"),
        Explanation(
            code: "S17", title: "A link out of the workspace",
            what: "A file among the specs is a symbolic link to somewhere outside.",
            why: "What it leads to can be changed, or read, by people who are not in this deal.",
            mend: "Copy the file into the workspace.",
            before: "Specs/deals/falkenried.yaml -> /home/ada/falkenried.yaml",
            after: "Specs/deals/falkenried.yaml"),
        Explanation(
            code: "S18", title: "A template without front matter",
            what: "A template begins with a line '---', says what it is, and ends that with another line '---'.",
            why: "Without it nobody knows for whom the document is, and what is internal could reach a customer.",
            mend: "Begin the file with front matter: document, title, for, audience, file.",
            before: "# Call plan",
            after: """
                ---
                document: call-plan
                title: "{{interaction.name}} with {{deal.company}}"
                for: plan
                audience: internal
                file: call-plans/{{deal.id}}/{{plan.id}}
                ---
                # Call plan
                """),
    ]
}
