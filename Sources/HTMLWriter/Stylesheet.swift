/// How every page looks. Decided once: a scale of type, a few colours with a meaning each, one place for both.
enum Stylesheet {
    /// 10.5 · 12.5 · 15 · 18 · 24 points on paper, as multiples of the base; on a screen the base is the reader's own.
    static let tokens = """
        :root {
          color-scheme: light dark;
          --ink: #1b2026; --paper: #fff; --muted: #59626e; --rule: #d3d8de; --tint: #f2f5f8; --line: #8a939e;
          --accent: #1d4f7c; --on-accent: #fff; --interaction: #b3261e;
          --open: #fff1bd; --on-open: #4d3b00; --caution: #8f1d14; --warning: #7a4a00; --tip: #1c5f3c;
          --small: .857rem; --base: 1rem; --h4: 1rem; --h3: 1.19rem; --h2: 1.43rem; --h1: 2.286rem; --gap: .75rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ink: #e4e8ec; --paper: #14181d; --muted: #a5aeba; --rule: #363e48; --tint: #1e242b; --line: #7a8592;
            --accent: #8fbcea; --on-accent: #0b1b2b; --interaction: #ff8f85;
            --open: #4b3d05; --on-open: #ffe9a6; --caution: #ff9d94; --warning: #f2bd6b; --tip: #84d3a6;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Carlito, Calibri, sans-serif;
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; color: var(--ink); background: var(--paper);
          overflow-wrap: anywhere; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 0; text-wrap: balance; }
        h1 { font-size: var(--h1); font-weight: 650; letter-spacing: -.015em; }
        h2 { font-size: var(--h2); margin-block: 2.2rem .5rem; color: var(--accent); }
        h3 { font-size: var(--h3); margin-block: 1.6rem .4rem; }
        h4, h5, h6 { font-size: var(--h4); margin-block: 1.3rem .3rem; }
        h2 + h3, h3 + h4 { margin-block-start: .8rem; }
        p, ul, ol, table, pre, blockquote, aside { margin-block: 0 var(--gap); }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }

        """

    static let document = """
        header { margin-block-end: 1.5rem; padding-block-end: 1rem; border-block-end: 2px solid var(--accent); }
        .marking { margin: 0 0 1.25rem; font-size: var(--small); font-weight: 650; letter-spacing: .06em; }
        .marking::before { content: ""; display: inline-block; inline-size: .6em; block-size: .6em; margin-inline-end: .5em;
          background: currentColor; }
        .draft { padding: .5rem .75rem; border-inline-start: 4px solid var(--on-open); background: var(--open);
          color: var(--on-open); }
        .kind { margin: 0 0 .25rem; font-size: var(--small); color: var(--muted); }
        footer { margin-block-start: 2.5rem; padding-block-start: .5rem; border-block-start: 1px solid var(--rule);
          color: var(--muted); font-size: var(--small); }
        .sender { margin: 0; }
        ul, ol { padding-inline-start: 1.4em; }
        li { margin-block: .2rem; }
        li > ul, li > ol { margin-block: .2rem; }
        .loose > li { margin-block: .6rem; }
        ul.tasks { padding-inline-start: 0; list-style: none; }
        ol.tasks { padding-inline-start: 1.8em; }
        .tasks > li:not(.task) { margin-inline-start: 1.7em; }
        .task label, .task:has(> input) { display: grid; grid-template-columns: 1em minmax(0, 1fr); gap: .7em; align-items: start; }
        .task > :not(label, input, div) { margin-inline-start: 1.7em; }
        .task > div > :last-child { margin-block-end: 0; }
        input[type=checkbox] { appearance: none; inline-size: 1em; block-size: 1em; margin: .22em 0 0; opacity: 1;
          border: 1.5px solid var(--ink); border-radius: 2px; background: var(--paper); }
        input[type=checkbox]:checked { background: linear-gradient(45deg, transparent 43%, var(--ink) 43% 57%, transparent 57%),
          linear-gradient(-45deg, transparent 43%, var(--ink) 43% 57%, transparent 57%) var(--paper);
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        :not(.task, label) > input[type=checkbox] { margin: 0; vertical-align: -.1em; }
        table { inline-size: 100%; border-collapse: collapse; }
        th, td { min-inline-size: 4.5rem; padding: .4rem .9rem .4rem 0; text-align: start; vertical-align: top;
          border-block-end: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
        [dir=rtl] th, [dir=rtl] td { padding: .4rem 0 .4rem .9rem; }
        thead th { font-size: var(--small); font-weight: 650; vertical-align: bottom; border-block-end: 1.5px solid var(--ink); }
        .center { text-align: center; }
        .right { text-align: end; }
        tr > :last-child { padding-inline-end: 0; }
        .many th, .many td { min-inline-size: 0; padding-inline-end: .45rem; font-size: var(--small); }
        .facts th { inline-size: 27%; font-weight: 400; color: var(--muted); }
        .facts { border-block-start: 1px solid var(--rule); }
        .brief tbody { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 1.75rem; }
        .brief { border: 0; }
        .brief tr { padding-block: .5rem .6rem; border-block-start: 1px solid var(--rule); }
        .brief :is(tr, th, td) { display: block; inline-size: auto; }
        .brief :is(th, td) { padding: 0; border: 0; }
        .brief th { font-size: var(--small); }
        .brief td { font-weight: 550; }
        blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); color: var(--muted); }
        .callout { --tone: var(--accent); padding: .7rem 1rem; border-inline-start: 4px solid var(--tone); background: var(--tint);
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .callout-title { margin-block-end: .2rem; font-weight: 650; color: var(--tone); }
        .callout > :last-child, blockquote > :last-child { margin-block-end: 0; }
        .tip { --tone: var(--tip); }
        .important { --tone: var(--ink); }
        .warning { --tone: var(--warning); }
        .caution { --tone: var(--caution); }
        code, pre { font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: .92em; }
        pre { padding: .7rem 1rem; background: var(--tint); white-space: pre-wrap; }
        hr { margin-block: 1.75rem; border: 0; border-block-start: 1px solid var(--rule); }
        img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
        mark { padding: 0 .15em; background: var(--open); color: var(--on-open); print-color-adjust: exact;
          -webkit-print-color-adjust: exact; }
        .blank { display: inline-block; min-inline-size: min(11em, 100%); block-size: 1.5em; vertical-align: -.25em;
          border-block-end: 1px solid var(--line); }
        .day { min-inline-size: 7em; }
        td > .blank:only-child { display: block; inline-size: 100%; min-inline-size: 0; block-size: 1.9em; border: 0; }
        .known { border-block-end: 1px solid var(--line); }
        .box { min-block-size: 4.2rem; margin-block: .2rem 1rem; padding: .5rem .7rem; border: 1px solid var(--line);
          border-radius: 2px; }
        .large { min-block-size: 6.5rem; }
        .option { margin-inline-end: .9em; white-space: nowrap; }
        .option::before { content: ""; display: inline-block; inline-size: .9em; block-size: .9em; margin-inline-end: .4em;
          vertical-align: -.08em; border: 1.5px solid var(--ink); border-radius: 2px; }
        .stage-map { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); gap: 0 .15rem;
          margin-block: 1.25rem 1.5rem; padding: 0; list-style: none; font-size: var(--small); line-height: 1.3; }
        .stage-map > li { display: grid; grid-template-rows: subgrid; grid-row: span 2; margin: 0; min-inline-size: 0; }
        .stage { display: flex; align-items: center; min-block-size: 3rem; padding: .3rem .9rem .3rem 1.2rem; background: var(--tint);
          clip-path: polygon(0 0, calc(100% - .6rem) 0, 100% 50%, calc(100% - .6rem) 100%, 0 100%, .6rem 50%);
          print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        [dir=rtl] .stage { padding: .3rem 1.2rem .3rem .9rem;
          clip-path: polygon(100% 0, .6rem 0, 0 50%, .6rem 100%, 100% 100%, calc(100% - .6rem) 50%); }
        [aria-current=step] > .stage { background: var(--accent); color: var(--on-accent); font-weight: 650; }
        .stage-map div { padding: .4rem .5rem .6rem .6rem; }
        .stage-map ul { margin: 0; padding: 0; list-style: none; }
        .stage-map ul li { padding-inline-start: 1.1em; text-indent: -1.1em; margin-block: .15rem; }
        .here { display: block; color: var(--accent); font-weight: 650; }
        .here::before { content: "▲ " / ""; }
        .mark { display: inline-block; inline-size: 1.1em; margin-inline-end: -.25em; text-indent: 0; color: var(--interaction); }
        [aria-current=true] { font-weight: 650; }
        @media (max-width: 36rem) {
          body { padding: 1.25rem 1rem 2rem; }
          :root { --h1: 1.71rem; }
          .stage-map, .stage-map > li { display: block; }
          .stage-map > li { border-inline-start: 3px solid var(--rule); }
          .stage-map > [aria-current] { border-color: var(--accent); }
          .stage, [dir=rtl] .stage { min-block-size: 0; padding: .35rem .7rem; clip-path: none; }
          .stage-map > li:not([aria-current]) > .stage { background: none; }
          .stage-map div { padding: 0 .7rem .3rem; }
        }
        @media screen and (max-width: 36rem) {
          .facts:not(.brief), .facts:not(.brief) :is(tbody, tr, th, td) { display: block; inline-size: auto; }
          .facts th { padding-block-end: 0; border: 0; font-size: var(--small); }
          .facts td { padding-block-start: 0; }
          .stacks, .stacks :is(tbody, tr, td) { display: block; }
          .stacks thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacks tr { padding-block: .5rem; border-block-end: 1px solid var(--rule); }
          .stacks td { padding: .1rem 0; border: 0; text-align: start; font-size: inherit; }
          .stacks td:empty { display: none; }
          .stacks td:first-child { font-weight: 600; }
          .stacks td:not(:first-child)[data-label]::before { content: attr(data-label) ": "; color: var(--muted);
            font-size: var(--small); }
        }
        @media print {
          html { font-size: 10.5pt; line-height: 1.4; }
          body { max-width: none; padding: 0; }
          h1, h2, h3, h4, h5, h6, .callout-title { break-after: avoid; break-inside: avoid; }
          h1 { font-size: 24pt; }
          h2 { font-size: 15pt; margin-block-start: 16pt; }
          h3 { font-size: 12.5pt; margin-block-start: 12pt; }
          p, li { orphans: 3; widows: 3; }
          tr, li, .callout, .box, .stage-map, pre, img, blockquote { break-inside: avoid; }
          thead { display: table-header-group; }
          a { color: inherit; }
          footer { display: none; }
        }

        """
}
