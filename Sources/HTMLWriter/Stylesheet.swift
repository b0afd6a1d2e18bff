import DocumentModel

/// How every page looks. Decided once: a scale of type, a few colours with a meaning each, one place for both.
enum Stylesheet {
    /// The same for a document from right to left: `left` and `right` change places.
    static func mirrored(_ style: String) -> String {
        style.replacing("left", with: "\u{0}").replacing("right", with: "left").replacing("\u{0}", with: "right")
    }

    /// For languages with long words: what a narrow column breaks, it breaks as the language does.
    static let hyphens = ".long { -webkit-hyphens: auto; hyphens: auto; }\n"

    /// Colours are the ``Palette``'s, with a meaning each, the same as in Word. Type is
    /// 10.5 · 12.5 · 15 · 18 · 24 points on paper, as multiples of the base; on a screen the base is the reader's own.
    /// Written for text from left to right; ``mirrored(_:)`` turns it round. CSS that the Nu checker of 2020 knows.
    static let tokens = """
        :root { \(colours(Palette.light, accent: Accent.standard.light, on: Accent.standard.onLight))
          --bar: var(--accent);
          --small: .857rem; --base: 1rem; --h4: 1rem; --h3: 1.19rem; --h2: 1.43rem; --h1: 2.286rem; --long-title: 1.71rem; --gap: .75rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root { \(colours(Palette.dark, accent: Accent.standard.dark, on: Accent.standard.onDark)) }
          img { background: \(Palette.light.paper.text); }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Carlito, Calibri, sans-serif;
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; color: var(--ink); background: var(--paper);
          overflow-wrap: break-word; }
        .long, h1, h2, h3, dt, dd, .brief td, .stage, code { overflow-wrap: anywhere; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 0; }
        h1 { font-size: var(--h1); font-weight: 600; letter-spacing: -.015em; }
        h2 { font-size: var(--h2); margin-top: 1.8rem; margin-bottom: .4rem; color: var(--accent); }
        h3 { font-size: var(--h3); margin-top: 1.4rem; margin-bottom: .3rem; }
        h4, h5, h6 { font-size: var(--h4); margin-top: 1.3rem; margin-bottom: .3rem; }
        h2 + h3, h3 + h4 { margin-top: .8rem; }
        p, ul, ol, table, pre, blockquote, aside { margin-top: 0; margin-bottom: var(--gap); }
        a { color: var(--accent); }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }

        """

    /// `--bar` is the accent of bars beside text, which say nothing by themselves.
    private static func colours(_ palette: Palette, accent: Colour, on: Colour) -> String {
        let named = [
            ("ink", palette.ink), ("paper", palette.paper), ("muted", palette.muted), ("rule", palette.rule),
            ("tint", palette.tint), ("line", palette.line), ("accent", accent), ("on-accent", on),
            ("open", palette.open), ("on-open", palette.onOpen),
        ]
        return named.map { "--\($0): \($1.text);" }.joined(separator: " ")
    }

    static let document = """
        header { margin-bottom: 1.25rem; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1.5rem; font-size: var(--small); }
        .long-title { font-size: var(--long-title); }
        h2 > a, h3 > a, h4 > a, h5 > a, h6 > a { color: inherit; text-decoration: none; }
        h2 > a:hover, h3 > a:hover, h4 > a:hover, h5 > a:hover, h6 > a:hover { text-decoration: underline; }
        .marking { margin: 0 0 1.25rem; font-size: var(--small); font-weight: 600; }
        .marking::before { content: "■ "; }
        .draft { padding: .5rem .75rem; border-left: 4px solid var(--on-open); background: var(--open);
          color: var(--on-open); -webkit-print-color-adjust: exact; }
        .kind { margin: 0 0 .25rem; font-size: var(--small); font-weight: 600; color: var(--accent); }
        footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--rule);
          color: var(--muted); font-size: var(--small); }
        .about { margin: 0; }
        ul, ol { padding-left: 1.4em; }
        li { margin-top: .15rem; margin-bottom: .15rem; }
        li > ul, li > ol { margin-top: .2rem; margin-bottom: .2rem; }
        ul + ul { margin-top: -.5rem; }
        .task em { color: var(--muted); font-style: normal; }
        .loose > li { margin-top: .6rem; margin-bottom: .6rem; }
        ul.tasks { padding-left: 0; list-style: none; }
        ol.tasks { padding-left: 1.8em; }
        .tasks > li:not(.task) { margin-left: 1.7em; }
        .task label, .unlabelled { display: grid; grid-template-columns: 1em minmax(0, 1fr); gap: .7em; align-items: start; }
        .task > ul, .task > ol, .task > p, .task > table { margin-left: 1.7em; }
        .task > div > :last-child { margin-bottom: 0; }
        input[type=checkbox] { appearance: none; width: 1em; height: 1em; margin: .22em 0 0; opacity: 1;
          border: 1.5px solid var(--ink); border-radius: 2px; background: var(--paper); }
        input[type=checkbox]:checked::before { content: "✓"; display: block; font: 700 .95em/.9 "Segoe UI Symbol", "DejaVu Sans", sans-serif;
          text-align: center; color: var(--ink); }
        input.inline[type=checkbox] { margin: 0; vertical-align: -.1em; }
        table { width: 100%; border-collapse: collapse; }
        th, td { padding: .4rem 0; padding-right: .9rem; text-align: start; vertical-align: top;
          border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
        thead th { font-size: var(--small); font-weight: 600; vertical-align: bottom; border-bottom: 1.5px solid var(--ink); }
        .center { text-align: center; }
        .number { text-align: end; }
        tr > :last-child { padding-right: 0; }
        .many th, .many td { padding-right: .45rem; font-size: var(--small); }
        .facts th { width: 21%; font-weight: 400; color: var(--muted); }
        .facts { border-top: 1px solid var(--rule); }
        .total > * { border-top: 1.5px solid var(--ink); }
        .brief { border-top: 0; border-bottom: 1px solid var(--rule); }
        .brief tbody { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
        .brief tr { padding-top: .5rem; padding-bottom: .6rem; padding-right: 1.5rem; border-top: 1px solid var(--rule); }
        .brief tr:last-child:nth-child(odd) { grid-column: 1 / -1; }
        .brief tr, .brief th, .brief td { display: block; width: auto; }
        .brief th, .brief td { padding: 0; border: 0; }
        .brief th { font-size: var(--small); }
        .key > th { color: var(--accent); font-weight: 600; }
        .brief .key { padding-left: .75rem; border-left: 3px solid var(--bar); background: var(--tint);
          -webkit-print-color-adjust: exact; }
        .plain .key > * { background: var(--tint); -webkit-print-color-adjust: exact; }
        .plain .key > th { padding-left: .75rem; border-left: 3px solid var(--bar); }
        blockquote { margin-left: 0; margin-right: 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--muted); }
        .callout { --tone: var(--bar); padding-left: .8rem; border-left: 3px solid var(--tone); }
        .callout-title { margin-bottom: .2rem; font-weight: 600; }
        .callout > :last-child, blockquote > :last-child { margin-bottom: 0; }
        .note { --tone: var(--muted); }
        .warning, .caution { --tone: var(--ink); border-left-width: 5px; }
        code, pre { direction: ltr; unicode-bidi: isolate; text-align: start; font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: .92em; }
        pre { padding: .7rem 1rem; background: var(--tint); white-space: pre-wrap; }
        hr { margin-top: 1.75rem; margin-bottom: 1.75rem; border: 0; border-top: 1px solid var(--rule); }
        img { max-width: 100%; height: auto; vertical-align: middle; }
        mark { padding: 0 .15em; font-weight: 600; background: var(--open); color: var(--on-open);
          -webkit-print-color-adjust: exact; }
        .blank { display: inline-block; min-width: min(11em, 100%); height: 1.5em; vertical-align: -.25em;
          border-bottom: 1px solid var(--line); }
        .day { min-width: 7em; }
        .write { width: 33%; min-width: 8rem; height: 2.9rem; }
        tr:only-child > .write { height: 4.4rem; }
        .to-sign, .to-continue, .even { table-layout: fixed; }
        .to-sign th:first-child { width: 17%; }
        .to-continue th:first-child { width: 9%; }
        .to-continue th:nth-child(2) { width: 45%; }
        .sign > * { height: 16mm; vertical-align: bottom; }
        .line > * { height: 2.2rem; }
        .write .blank { display: block; min-width: 0; border: 0; }
        .room .blank { display: block; min-width: 0; height: 2.6rem; margin-bottom: .3rem; }
        li > .blank:only-child { width: 100%; height: 2em; vertical-align: baseline; }
        .box { min-height: 3.2rem; margin-bottom: 1rem; border-bottom: 1px solid var(--line); }
        .given { min-height: 0; border: 0; }
        .lead { margin-bottom: .3rem; }
        .option { margin-right: .9em; white-space: nowrap; }
        .option::before { content: ""; display: inline-block; width: .9em; height: .9em; margin-right: .4em;
          vertical-align: -.08em; border: 1.5px solid var(--ink); border-radius: 2px; }
        .stage-map { margin: 1.25rem 0 1.5rem; }
        .stage-map ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); gap: .6rem 0; margin: 0; padding: 0; list-style: none; font-size: var(--small); line-height: 1.3; }
        .stage-map ol > li { margin: 0; padding-top: .5rem; padding-right: .9rem; border-top: 1px solid var(--line); min-width: 0; }
        .stage-map [aria-current=step] { padding-top: calc(.5rem - 3px); border-top: 4px solid var(--accent); }
        .stage { display: block; font-size: var(--base); }
        [aria-current=step] > .stage { font-weight: 600; }
        .stage-map ul { margin: 0; padding: 0; list-style: none; color: var(--muted); }
        .stage-map ul li { margin-top: .2rem; margin-bottom: 0; padding-left: .6em; text-indent: -.6em; }
        .here { display: block; color: var(--accent); font-weight: 600; }
        [aria-current=true] { font-weight: 600; }
        @media (min-width: 40rem) { .brief tr:nth-child(even):not(.key) { padding-right: 0; } }
        @media (max-width: 36rem) {
          body { padding: 1.25rem 1rem 2rem; }
          :root { --h1: 1.71rem; --long-title: 1.43rem; }
        }
        @media screen and (max-width: 36rem) {
          .stage-map { margin: .75rem 0; }
          .stage-map[data-here]::before { content: attr(data-here); font-weight: 600; color: var(--accent); }
          .stage-map[data-here] ol { display: none; }
          .plain, .plain tbody, .plain tr, .plain th, .plain td { display: block; width: auto; }
          .facts th { padding-bottom: 0; border: 0; font-size: var(--small); }
          .facts td { padding-top: 0; }
          .stacks, .stacks tbody, .stacks tr, .stacks td { display: block; }
          .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacks tr { padding-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--rule); }
          .stacks td { padding: .1rem 0; border: 0; text-align: start; font-size: inherit; }
          .stacks td:empty:not(.fill) { display: none; }
          .stacks .short { display: inline-block; margin-right: 1.2rem; }
          .stacks .fill { display: block; height: 4rem; border-bottom: 1px solid var(--line); }
          .sign > :first-child, .line > :first-child { height: auto; }
          .stacks td:first-child { font-weight: 600; }
          .stacks tr:only-child > td { font-weight: 400; }
          .stacks .number:first-child { font-weight: 400; }
          .stacks .write { width: auto; height: auto; }
          .stacks .write .blank { height: 2.2rem; border-bottom: 1px solid var(--line); }
          .stacks .asked { font-weight: 400; }
          .stacks .asked::before { display: block; }
          .stacks td + td[data-label]::before, .stacks tr:only-child > td[data-label]::before, .stacks .number[data-label]::before,
          .stacks .asked[data-label]::before { content: attr(data-label); color: var(--muted); font-size: var(--small); }
        }
        @media print {
          html { font: 10.5pt/1.4 \(printFonts); }
          body { max-width: none; padding: 0; }
          h1, h2, h3, h4, h5, h6, .callout-title, .lead { break-after: avoid; break-inside: avoid; }
          h1 { font-size: 24pt; }
          .long-title { font-size: 18pt; }
          h2 { font-size: 15pt; margin-top: 11pt; margin-bottom: 2.5pt; }
          h3 { font-size: 12.5pt; margin-top: 10pt; margin-bottom: 2.5pt; }
          header { margin-bottom: 9pt; }
          nav { display: none; }
          p, ul, ol, table, pre, blockquote, aside { margin-bottom: 6pt; }
          .brief tr:nth-child(even):not(.key) { padding-right: 0; }
          table { margin-bottom: 10pt; }
          .lead { margin-bottom: 2.5pt; }
          input[type=checkbox] { width: .85em; height: .85em; margin-top: .12em; }
          .box { min-height: 2.3rem; margin-bottom: .5rem; }
          .marking { margin-bottom: .4rem; font-size: 9pt; }
          li, th, td { line-height: 1.25; }
          li { margin-top: .07rem; margin-bottom: .07rem; }
          th, td { padding-top: .3rem; padding-bottom: .3rem; }
          .brief tr { padding-top: .3rem; padding-bottom: .4rem; }
          .stage-map { margin: .8rem 0; }
          p, li { orphans: 3; widows: 3; }
          li:first-child:not(:nth-last-child(-n+3)), li:nth-last-child(2) { break-after: avoid; }
          tbody tr:first-child:not(:last-child), tbody tr:nth-last-child(2) { break-after: avoid; }
          tr, li, .callout, .box, .plain, .stage-map, pre, img, blockquote { break-inside: avoid; }
          thead { display: table-header-group; }
          a { color: inherit; }
          footer { display: none; }
        }

        """
}
