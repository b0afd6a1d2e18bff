import Diagnostics

extension WorkspaceFault {
    static let explanations = [
        Explanation(
            code: "S40", title: "A file that cannot be read",
            what: "The system does not let the program read a file below Specs or Templates.",
            why: "What it says is missing from every document, and nobody would see that it is.",
            fix: "See that it is a plain file and that you may read it.", before: "", after: ""),
        Explanation(
            code: "S41", title: "A link that leads out of the workspace",
            what: "A file or folder is a link to something outside of the workspace; it is not followed.",
            why: "A workspace that somebody sends you must not be able to print what else is on your disk.",
            fix: "Copy the file into the workspace.", before: "", after: ""),
        Explanation(
            code: "S42", title: "A paper that is not as it was sent",
            what: "A file below Specs/issued is gone, or other than the record beside it says.",
            why: "What a customer holds in hand is what counts, and this is your copy of it.",
            fix: "Bring back the file as it was sent; to send another one, issue the document again.", before: "",
            after: ""),
        Explanation(
            code: "S43", title: "A folder of papers that is not as it was written",
            what: "Below Specs/issued something lies that 'collateral issue' did not write so.",
            why: "Nobody can say what was sent, when, and to whom.",
            fix: "Bring back the folder as it was; keep other files elsewhere.", before: "", after: ""),
        Explanation(
            code: "S44", title: "A paper of a deal, a plan or a document that is gone",
            what:
                "A folder below Specs/issued is named by an id that no deal, or no plan of the deal, has any more, "
                + "or by a document that no template makes of it.",
            why: "What was sent no longer stands in its place, and the next paper would be counted from 1 again.",
            fix: "Give the deal, plan or document its old name back, or rename the folder as it was renamed.",
            before: "Specs/issued/acme/agenda/demo/1", after: "Specs/issued/acme/agenda/second-demo/1"),
        Explanation(
            code: "T40", title: "Two templates with one name",
            what: "Two templates say the same 'document'.",
            why: "Whoever asks for that document gets two, and sends one of them.",
            fix: "Give one of them another name.", before: "document: letter", after: "document: thank-you-letter"),
        Explanation(
            code: "T41", title: "Two documents with one path",
            what: "What 'file' says comes out the same for two documents, or differs only in capitals.",
            why: "The second would be written over the first, and one customer would get the other's pages.",
            fix: "Add what tells them apart: an id in a folder, or the date in the name.",
            before: "file: agendas/Agenda", after: "file: agendas/{{deal.id}}/Agenda {{interaction.name}}"),
        Explanation(
            code: "T42", title: "A path that is taken",
            what: "A document would be written where the start page of output stands.",
            why: "Everybody opens output/index.html first, to find the rest.",
            fix: "Choose another 'file'.", before: "file: index", after: "file: all-deals"),
        Explanation(
            code: "T43", title: "A path without a name",
            what: "Made safe for every system, a part of the path has no letter or digit left.",
            why: "A file without a name cannot be sent.",
            fix: "Add a word that is always there.", before: "file: letters/{{deal.crm_ref}}",
            after: "file: letters/Letter {{deal.crm_ref}}"),
        Explanation(
            code: "T44", title: "A path that is too long",
            what: "Made safe for every system, the path has more than \(SafePath.longest) bytes.",
            why: "Not every disk takes it, and what cannot be written cannot be sent.",
            fix: "Name fewer folders.", before: "file: a/a/a/a/a/a/…/{{deal.id}}/Letter",
            after: "file: letters/{{deal.id}}/Letter"),
        Explanation(
            code: "T45", title: "A tag in the kind of a document",
            what: "A template's 'kind' holds a tag.",
            why: "It is the same words on every document, so the customer would read the tag itself.",
            fix: "Write a word; put what differs into the title.", before: "kind: \"Offer of {{deal.amount}}\"",
            after: "kind: Offer"),
        Explanation(
            code: "T46", title: "A template that nothing reads",
            what: "A file below Templates looks like a template, and its folder or its ending is that of none.",
            why: "Somebody wrote it and waits for its documents.",
            fix: "Templates are Templates/<name>.md, partials Templates/partials/<name>.md.",
            before: "Templates/letters/thanks.md", after: "Templates/thanks.md"),
        Explanation(
            code: "T47", title: "A calendar without a meeting",
            what: "A template says 'calendar: true', and its documents are about no meeting.",
            why: "A calendar file says when somebody meets; these documents do not know.",
            fix: "Remove the line, or make the template for plans.", before: "for: deal\ncalendar: true",
            after: "for: plan\ncalendar: true"),
        Explanation(
            code: "T48", title: "A coaching plan outside of the manager's folder",
            what:
                "The 'file' of a template with 'audience: coaching' has another second step than the manager's folder, "
                + "or a field of coaching.",
            why: "That folder is what keeps coaching plans between rep and manager; elsewhere anybody reads them.",
            fix: "Begin the path with a name and the manager's folder, and tell documents apart by ids.",
            before: "file: coaching/{{deal.id}}/{{plan.coaching.goal}}",
            after: "file: coaching/{{deal.manager.folder}}/{{deal.id}}/{{plan.id}}"),
        Explanation(
            code: "T49", title: "A folder of two managers",
            what: "The names of two managers, made safe for every system, are one name of a folder.",
            why: "Each would read what the other writes for their own people.",
            fix: "List both among our people: folders are then called by their ids.",
            before: "manager: Sam  Lee   # and, in another deal: Sam-Lee", after: "manager: sam-lee"),
    ]
}
