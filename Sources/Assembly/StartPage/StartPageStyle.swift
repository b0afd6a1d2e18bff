import DocumentModel
import HTMLWriter

/// How the start page looks, beyond the colours and sizes that all pages share.
enum StartPageStyle {
    /// - Parameter paper: the workspace's, as its documents have it.
    static func css(for paper: Paper) -> String { css + "@page { size: \(paper.cssSize); margin: 20mm; }\n" }

    private static let css = """
        body { max-width: 70rem; }
        header { margin-bottom: 1rem; }
        [hidden] { display: none !important; }
        .kind { margin: 0 0 .25rem; font-size: var(--small); color: var(--muted); }
        ul { padding: 0; list-style: none; }
        section { margin-bottom: 2.75rem; scroll-margin-top: 1rem; }
        h2 { margin-top: 0; margin-bottom: .6rem; padding-top: .9rem; border-top: 2px solid var(--accent); }
        h3 { margin-top: .9rem; font-size: var(--base); }
        small, .muted { font-size: var(--small); font-weight: 400; color: var(--muted); }
        .nothing { color: var(--muted); }
        .ways { display: flex; flex-wrap: wrap; gap: .4rem .5rem; margin: 0 0 1.25rem; }
        .ways a { display: block; padding: .3rem .7rem; border-radius: 4px; background: var(--tint); color: var(--ink);
          text-decoration: none; }
        .ways a:hover { outline: 2px solid var(--accent); }
        .ways .urgent { background: var(--open); color: var(--on-open); }
        form { display: flex; flex-wrap: wrap; gap: .6rem 1rem; margin-bottom: 2rem; padding: .8rem 1rem; background: var(--tint);
          border-radius: 4px; }
        label { flex: 1 1 10rem; min-width: 0; }
        label span { display: block; font-size: var(--small); color: var(--muted); }
        input, select { width: 100%; min-height: 2.2rem; padding: .3rem .5rem; border: 1px solid var(--line); border-radius: 3px;
          background: var(--paper); color: var(--ink); font: inherit; }
        input:focus-visible, select:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; }
        .cards > li { padding: .9rem 1rem .5rem; border: 1px solid var(--rule); border-radius: 4px; }
        .cards h3 { margin: 0 0 .35rem; color: var(--accent); }
        .meeting { margin-bottom: .6rem; }
        .meeting time, .meeting b, .meeting span { display: block; }
        .meeting time { font-weight: 600; }
        .meeting b { font-weight: 400; }
        strong, .badge { padding: .05rem .4rem; border-radius: 3px; background: var(--open); color: var(--on-open);
          font-size: var(--small); font-weight: 400; white-space: nowrap; }
        td strong { display: inline-block; margin: 0 0 .2rem; }
        .open { display: inline-block; margin-bottom: .4rem; padding: .35rem 1.1rem; border-radius: 3px; background: var(--accent);
          color: var(--on-accent); font-weight: 600; text-decoration: none; }
        .documents { margin: 0 0 .75rem; }
        .documents li { padding: .25rem 0; }
        .word { font-size: var(--small); color: var(--muted); }
        .formats { font-size: var(--small); }
        .papers { display: block; font-size: var(--small); }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .5rem 0; padding-right: 1rem; text-align: start; vertical-align: top;
          border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        th { font-weight: 600; }
        thead th { font-size: var(--small); color: var(--muted); vertical-align: bottom; overflow-wrap: normal; }
        tr > :last-child { padding-right: 0; }
        tbody small { display: block; }
        time { overflow-wrap: normal; }
        .rows th, .rows td { min-width: 5.5rem; }
        .rows tbody th { min-width: 8rem; }
        .rows .muted { display: block; }
        .number { text-align: end; }
        .number, .day { white-space: nowrap; }
        .dots { letter-spacing: .1em; color: var(--accent); white-space: nowrap; }
        details { border-top: 1px solid var(--rule); }
        details:last-of-type { border-bottom: 1px solid var(--rule); }
        summary { padding: .5rem 0; cursor: pointer; overflow-wrap: anywhere; }
        summary b { padding-right: .4rem; font-weight: 600; }
        details > ul, details > h3, details > table { margin-left: 1.1rem; }
        details > table { width: calc(100% - 1.1rem); }
        @media (max-width: 50rem) {
          body { padding: 1.25rem 1rem 2rem; }
          :root { --h1: 1.71rem; --h2: 1.3rem; }
          .rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .rows, .rows tbody, .rows tr, .rows th, .rows td { display: block; }
          .rows th, .rows td { min-width: 0; }
          .rows tr { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
          .rows tbody th, .rows td { padding: .1rem 0; border: 0; text-align: start; }
          .rows td:empty { display: none; }
          .rows td[data-head]::before { content: attr(data-head) ": "; font-size: var(--small); color: var(--muted); }
          tbody small { display: inline; }
          .name { display: inline-block; padding: .15rem 0; }
          details > table { width: auto; }
        }
        @media print {
          html { font-size: 10.5pt; }
          body { max-width: none; padding: 0; }
          nav, form, .newcomers, .papers, section:not(#week) { display: none; }
          #week { margin: 0; }
          a { color: inherit; text-decoration: none; }
          strong { padding: 0; }
          h1 { font-size: var(--h2); }
          h2 { border: 0; break-after: avoid; }
          tr { break-inside: avoid; }
        }

        """
}
