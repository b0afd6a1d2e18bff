import Diagnostics
import Records
import SalesModel

extension Project {
    /// The same with other words in the place of what Major Interactions say of which not all could be read; their ids and
    /// their names, where these are known, stay.
    ///
    /// A document that comes out otherwise here shows something of them: as long as their files have errors nobody knows
    /// what it is to say. One that comes out the same has nothing to do with them.
    package func withStandIns(for ids: Set<String>) -> Project {
        let known = workspace.interactions.filter { !($0.id.map { ids.contains($0.value) } ?? false) }
        let standIns = ids.sorted().map { Self.standIn($0, for: workspace.interaction($0)) }
        var unreadable = workspace.unreadableInteractions
        unreadable.ids.subtract(ids)
        return Project(
            today: today,
            workspace: Workspace(
                process: workspace.process, people: workspace.people,
                peopleAreUnreadable: workspace.peopleAreUnreadable, interactions: known + standIns,
                deals: workspace.deals,
                coachingFiles: workspace.coachingFiles,
                unreadableInteractions: unreadable,
                unreadableDeals: workspace.unreadableDeals),
            summarizedDeals: summarizedDeals, summarizedFaults: summarizedFaults, coachedMeetings: coachedMeetings,
            templates: templates,
            unreadTemplates: unreadTemplates, vocabulary: vocabulary, brand: brand, images: images, issued: issued,
            diagnostics: diagnostics,
            sources: sources, paths: DealMemo(), hashes: DealMemo())
    }

    private static func standIn(_ id: String, for interaction: Interaction?) -> Interaction {
        let place = Place(file: SpecPath.interaction(id))
        var builder = RecordBuilder(InteractionFields.entity, at: place)
        for field in InteractionFields.entity.fields {
            switch field.kind {
            case .text: builder[field] = Located(.text("‹\(field.key)›"), at: place)
            case .markdown: builder[field] = Located(.markdown("‹\(field.key)›"), at: place)
            case .integer, .number, .boolean, .day, .moment, .timeSpan, .dueDate, .choice, .reference, .record, .list:
                break
            }
        }
        builder["id"] = Located(.text(id), at: place)
        if let name = interaction?.storage["name"] { builder["name"] = name }
        return Interaction(builder.record())
    }
}
