import DocumentModel
import HTMLWriter

/// How the start page looks, beyond the colours and sizes that all pages share.
enum StartPageStyle {
    /// - Parameter paper: the workspace's, as its documents have it.
    static func css(for paper: Paper) -> String { css + "@page { size: \(paper.cssSize); margin: 20mm; }\n" }

    private static let css = """
        body { max-width: 66rem; }
        header { margin-bottom: 1.5rem; }
        .kind { margin: 0 0 .25rem; font-size: var(--small); color: var(--muted); }
        ul { padding: 0; list-style: none; }
        section { margin-bottom: 3rem; scroll-margin-top: 1rem; }
        h2 { margin-top: 0; margin-bottom: .8rem; padding-top: 1.25rem; border-top: 2px solid var(--accent); }
        small { font-size: var(--small); font-weight: 400; color: var(--muted); }
        .nothing { color: var(--muted); }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr)); gap: .6rem; margin: 0 0 2.5rem; }
        .tiles a { display: block; height: 100%; padding: .7rem .9rem; border-radius: 4px; background: var(--tint); color: var(--ink);
          text-decoration: none; line-height: 1.25; }
        .tiles a:hover { outline: 2px solid var(--accent); }
        .tiles .urgent { background: var(--open); color: var(--on-open); }
        .count { display: block; font-size: var(--h2); font-weight: 600; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; }
        .cards > li { padding: 1rem 1.1rem .4rem; border: 1px solid var(--rule); border-radius: 4px; }
        .cards h3 { margin: 0 0 .35rem; font-size: var(--base); color: var(--accent); }
        .meeting { margin-bottom: .5rem; }
        .meeting time, .meeting b, .meeting span { display: block; }
        .meeting time { font-size: var(--h3); font-weight: 600; }
        .meeting span { color: var(--muted); }
        .meeting bdi { color: inherit; }
        .documents { margin: 0 0 .75rem; }
        .documents li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem .6rem; padding: .35rem 0;
          border-top: 1px solid var(--rule); }
        .name { flex: 1 1 12rem; padding-top: .1rem; }
        .cards .name, .reps .name { flex-basis: 5.5rem; }
        .formats a { display: inline-block; padding: .15rem .45rem; border: 1px solid var(--rule);
          border-radius: 3px; font-size: var(--small); text-align: center; text-decoration: none; }
        .formats a:hover { border-color: var(--accent); text-decoration: underline; }
        .badge { padding: .05rem .4rem; border-radius: 3px; background: var(--open); color: var(--on-open); font-size: var(--small);
          font-weight: 400; white-space: nowrap; }
        details { border-top: 1px solid var(--rule); }
        details:last-of-type { border-bottom: 1px solid var(--rule); }
        summary { padding: .55rem 0; cursor: pointer; }
        summary > span { display: inline-block; width: calc(100% - 1.5rem); vertical-align: top; }
        summary b { display: inline-block; min-width: min(100%, 20rem); max-width: 100%; padding-right: .6rem; }
        details details:last-of-type { border-bottom: 0; }
        summary, .meeting, .name, .orders, dt { overflow-wrap: anywhere; }
        summary b, .orders b { font-weight: 600; }
        details > ul, details > dl, details > p, details > details { padding-left: 1.15rem; }
        .reps { margin: 0 0 1rem; }
        .reps div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1.5rem; padding: .75rem 0 .25rem;
          border-top: 1px solid var(--rule); }
        .reps dt { grid-row: span 20; font-weight: 600; color: var(--accent); }
        .reps dd { grid-column: 2; margin: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1.5rem; }
        .reps .meeting time { font-size: var(--base); }
        .reps .documents li:first-child, .cards .documents li:first-child { border-top: 0; padding-top: 0; }
        .orders > li { padding: .6rem 0 0; border-top: 1px solid var(--rule); }
        .orders p { margin-bottom: .3rem; }
        .orders small { display: block; }
        @media (max-width: 36rem) {
          body { padding: 1.25rem 1rem 2rem; }
          :root { --h1: 1.71rem; --h2: 1.3rem; }
          .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .tiles li:last-child:nth-child(odd) { grid-column: span 2; }
          summary b { display: inline; min-width: 0; }
          .reps div, .reps dd { display: block; }
          .reps dt { margin-bottom: .25rem; }
          .formats a { padding: .3rem .7rem; }
        }
        @media print {
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          nav { display: none; }
          h2, h3, summary { break-after: avoid; }
          li, dd { break-inside: avoid; }
        }

        """
}
