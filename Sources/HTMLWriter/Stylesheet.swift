/// How every page looks. Decided once: a scale of type, a few colours with a meaning each, one place for both.
enum Stylesheet {
    /// The same for a document from right to left: `left` and `right` change places.
    static func mirrored(_ style: String) -> String {
        style.replacing("left", with: "\u{0}").replacing("right", with: "left").replacing("\u{0}", with: "right")
    }

    /// Colours have a meaning each, the same as in Word: red is a Major Interaction's mark and nothing else. Type is
    /// 10.5 · 12.5 · 15 · 18 · 24 points on paper, as multiples of the base; on a screen the base is the reader's own.
    /// Written for text from left to right; ``mirrored(_:)`` turns it round. CSS that the Nu checker of 2020 knows.
    static let tokens = """
        :root {
                  --ink: #1f2933; --paper: #fff; --muted: #59636e; --rule: #c9d0d8; --tint: #f1f4f8; --line: #8a939e;
          --accent: #1f5c99; --on-accent: #fff; --interaction: #b3261e; --open: #fff1c2; --on-open: #4d3b00;
          --small: .857rem; --base: 1rem; --h4: 1rem; --h3: 1.19rem; --h2: 1.43rem; --h1: 2.286rem; --gap: .75rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ink: #e4e8ec; --paper: #14181d; --muted: #a5aeba; --rule: #363e48; --tint: #1e242b; --line: #7a8592;
            --accent: #8fbcea; --on-accent: #0b1b2b; --interaction: #ff8f85;
            --open: #4b3d05; --on-open: #ffe9a6;
          }
          img { background: #fff; }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Carlito, Calibri, sans-serif;
          -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; color: var(--ink); background: var(--paper);
          overflow-wrap: break-word; }
        .long, h1, h2, h3, dt, dd, .brief td, .stage, code { overflow-wrap: anywhere; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 0; }
        h1 { font-size: var(--h1); font-weight: 600; letter-spacing: -.015em; }
        h2 { font-size: var(--h2); margin-top: 2.2rem; margin-bottom: .5rem; color: var(--accent); }
        h3 { font-size: var(--h3); margin-top: 1.6rem; margin-bottom: .4rem; }
        h4, h5, h6 { font-size: var(--h4); margin-top: 1.3rem; margin-bottom: .3rem; }
        h2 + h3, h3 + h4 { margin-top: .8rem; }
        p, ul, ol, table, pre, blockquote, aside { margin-top: 0; margin-bottom: var(--gap); }
        a { color: var(--accent); }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }

        """

    static let document = """
        header { margin-bottom: 1.5rem; padding-bottom: 1rem; border-bottom: 2px solid var(--accent); }
        .marking { margin: 0 0 1.25rem; font-size: var(--small); font-weight: 600; }
        .marking::before { content: "■ "; }
        .draft { padding: .5rem .75rem; border-left: 4px solid var(--on-open); background: var(--open);
          color: var(--on-open); }
        .kind { margin: 0 0 .25rem; font-size: var(--small); color: var(--muted); }
        footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--rule);
          color: var(--muted); font-size: var(--small); }
        .about { margin: 0; }
        ul, ol { padding-left: 1.4em; }
        li { margin-top: .2rem; margin-bottom: .2rem; }
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
        input[type=checkbox]:checked::before { content: "×"; display: block; font: 700 1.25em/.62 Arial, sans-serif;
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
        .brief tbody { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0 1.75rem; }
        .brief { border: 0; }
        .brief tr { padding-top: .5rem; padding-bottom: .6rem; border-top: 1px solid var(--rule); }
        .brief tr, .brief th, .brief td { display: block; width: auto; }
        .brief th, .brief td { padding: 0; border: 0; }
        .brief th { font-size: var(--small); }
        .key > th { color: var(--accent); font-weight: 600; }
        .brief .key { padding-left: .75rem; border-top-color: transparent; border-left: 3px solid var(--accent); background: var(--tint);
          -webkit-print-color-adjust: exact; }
        blockquote { margin-left: 0; margin-right: 0; padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--muted); }
        .callout { --tone: var(--accent); padding: .7rem 1rem; border-left: 4px solid var(--tone); background: var(--tint);
          -webkit-print-color-adjust: exact; }
        .callout-title { margin-bottom: .2rem; font-weight: 600; }
        .callout > :last-child, blockquote > :last-child { margin-bottom: 0; }
        .note { --tone: var(--muted); }
        .warning, .caution { --tone: var(--ink); border-left-width: 7px; }
        code, pre { direction: ltr; unicode-bidi: isolate; text-align: start; font-family: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; font-size: .92em; }
        pre { padding: .7rem 1rem; background: var(--tint); white-space: pre-wrap; }
        hr { margin-top: 1.75rem; margin-bottom: 1.75rem; border: 0; border-top: 1px solid var(--rule); }
        img { max-width: 100%; height: auto; vertical-align: middle; }
        mark { padding: 0 .15em; background: var(--open); color: var(--on-open);
          -webkit-print-color-adjust: exact; }
        .blank { display: inline-block; min-width: min(11em, 100%); height: 1.5em; vertical-align: -.25em;
          border-bottom: 1px solid var(--line); }
        .day { min-width: 7em; }
        .write { width: 33%; height: 2.9rem; }
        tr:only-child > .write { height: 4.4rem; }
        .sign > * { height: 2.9rem; vertical-align: bottom; }
        .write .blank { display: block; min-width: 0; border: 0; }
        li > .blank:only-child { display: block; width: 75%; height: 1.9em; }
        .known { border-bottom: 1px solid var(--line); }
        .box { min-height: 3.6rem; margin-top: .1rem; margin-bottom: 1.2rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
        .given { min-height: 0; }
        .question { margin-bottom: .2rem; }
        .option { margin-right: .9em; white-space: nowrap; }
        .option::before { content: ""; display: inline-block; width: .9em; height: .9em; margin-right: .4em;
          vertical-align: -.08em; border: 1.5px solid var(--ink); border-radius: 2px; }
        .stage-map { margin: 1.25rem 0 1.5rem; }
        .stage-map ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); gap: 0 .15rem; margin: 0; padding: 0; list-style: none; font-size: var(--small); line-height: 1.3; }
        .stage-map ol > li { display: grid; --rows: subgrid; grid-template-rows: var(--rows); grid-row: span 2; margin: 0; min-width: 0; }
        .stage { display: flex; align-items: center; min-height: 3rem; padding: .3rem 0; padding-left: 1.2rem; padding-right: .9rem; background: var(--tint);
          clip-path: polygon(0 0, calc(100% - .6rem) 0, 100% 50%, calc(100% - .6rem) 100%, 0 100%, .6rem 50%);
          -webkit-print-color-adjust: exact; }
        [dir=rtl] .stage {
          clip-path: polygon(100% 0, .6rem 0, 0 50%, .6rem 100%, 100% 100%, calc(100% - .6rem) 50%); }
        [aria-current=step] > .stage { background: var(--accent); color: var(--on-accent); font-weight: 600; }
        .stage-map div { padding: .4rem .55rem .6rem; }
        .stage-map ul { margin: 0; padding: 0; list-style: none; }
        .stage-map ul li { padding-left: 1.1em; text-indent: -1.1em; margin-top: .15rem; margin-bottom: .15rem; }
        .stage-map figcaption { padding: 0 .55rem; font-size: var(--small); color: var(--muted); }
        .here { display: block; color: var(--accent); font-weight: 600; }
        .here::before { content: ""; display: inline-block; margin-right: .35em; border: .32em solid transparent; border-top: 0;
          border-bottom: .5em solid var(--accent); }
        .mark { display: inline-block; width: 1.1em; margin-right: -.25em; text-indent: 0; color: var(--interaction); }
        [aria-current=true] { font-weight: 600; }
        @media (max-width: 36rem) {
          body { padding: 1.25rem 1rem 2rem; }
          :root { --h1: 1.71rem; }
          .stage-map ol, .stage-map ol > li { display: block; }
          .stage-map ol > li { border-left: 3px solid var(--rule); }
          .stage-map [aria-current=step] { border-color: var(--accent); }
          .stage, [dir=rtl] .stage { min-height: 0; padding: .35rem .7rem; clip-path: none; }
          .stage-map li:not([aria-current]) > .stage { background: none; }
          .stage-map div { padding: 0 .7rem .3rem; }
        }
        @media screen and (max-width: 36rem) {
          .plain, .plain tbody, .plain tr, .plain th, .plain td { display: block; width: auto; }
          .facts th { padding-bottom: 0; border: 0; font-size: var(--small); }
          .facts td { padding-top: 0; }
          .stacks, .stacks tbody, .stacks tr, .stacks td { display: block; }
          .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacks tr { padding-top: .5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--rule); }
          .stacks td { padding: .1rem 0; border: 0; text-align: start; font-size: inherit; }
          .stacks td:empty { display: none; }
          .stacks td:first-child { font-weight: 600; }
          .stacks .number:first-child { font-weight: 400; }
          .stacks .write { width: auto; height: auto; }
          .stacks .write .blank { height: 2.2rem; border-bottom: 1px solid var(--line); }
          .stacks .asked { font-weight: 400; }
          .stacks .asked::before { display: block; }
          .stacks td + td[data-label]::before, .stacks .number[data-label]::before, .stacks .asked[data-label]::before { content: attr(data-label) ": "; color: var(--muted);
            font-size: var(--small); }
        }
        @media print {
          html { font: 10.5pt/1.4 \(printFonts); }
          body { max-width: none; padding: 0; }
          h1, h2, h3, h4, h5, h6, .callout-title, .question { break-after: avoid; break-inside: avoid; }
          h1 { font-size: 24pt; }
          h2 { font-size: 15pt; margin-top: 13pt; margin-bottom: 3pt; }
          h3 { font-size: 12.5pt; margin-top: 11pt; }
          header { margin-bottom: .8rem; padding-bottom: .5rem; border-bottom-width: 1px; }
          .marking { margin-bottom: .4rem; font-size: 9pt; }
          li, th, td { line-height: 1.28; }
          li { margin-top: .1rem; margin-bottom: .1rem; }
          th, td { padding-top: .3rem; padding-bottom: .3rem; }
          .brief tr { padding-top: .3rem; padding-bottom: .4rem; }
          .stage-map { margin: .8rem 0; }
          .stage { min-height: 2.2rem; }
          .stage-map div { padding-bottom: .2rem; }
          p, li { orphans: 3; widows: 3; }
          li:first-child:not(:last-child), li:nth-last-child(2) { break-after: avoid; }
          tr, li, .callout, .box, .stage-map, pre, img, blockquote { break-inside: avoid; }
          thead { display: table-header-group; }
          a { color: inherit; }
          footer { display: none; }
        }

        """
}
