/** Colours are pairs for light and dark; each mark keeps a contrast of 4.5:1 with its text in both. */
export const coverageStyle = `
:root {
  color-scheme: light dark;
  --text: #1c1c1e; --soft: #5a5f66; --page: #fff; --panel: #f4f5f7; --line: #d8dbe0; --link: #0b57d0;
  --never-true: #d4e7ff; --never-false: #ffe2b8; --never-both: #ffd6dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e8eb; --soft: #a0a7b0; --page: #16181b; --panel: #1f2226; --line: #373c43; --link: #8ab4f8;
    --never-true: #1d3f66; --never-false: #5c3f08; --never-both: #662430;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1rem 4rem; max-width: 90rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--link); }
code { font: .8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; font-size: .875rem; }
.legend mark { padding: .1rem .4rem; }
.missing { margin: 0; padding: 0; list-style: none; max-height: 50vh; overflow: auto;
  border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.missing li { display: grid; grid-template-columns: 4rem 10rem minmax(0, 1fr); column-gap: .5rem;
  align-items: baseline; padding: .4rem .75rem; }
.missing li + li { border-top: 1px solid var(--line); }
.missing a { font-variant-numeric: tabular-nums; }
.missing strong { font-weight: 600; font-size: .875rem; }
.missing code { overflow-wrap: anywhere; }
@media (max-width: 40rem) { .missing code { grid-column: 1 / -1; } }
.source { display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: .75rem; }
.source code { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.6em; tab-size: 2; }
.number { color: var(--soft); text-align: end; text-decoration: none; user-select: none;
  font: .8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
mark { color: inherit; border-radius: .2rem; }
.never-true { background: var(--never-true); border-bottom: 2px dotted; }
.never-false { background: var(--never-false); border-bottom: 2px dashed; }
.never-both { background: var(--never-both); border-bottom: 2px solid; }
sup { position: relative; top: -.3em; vertical-align: baseline; margin-inline-end: .15rem; font-size: .75rem; line-height: 1;
  font-weight: 700; user-select: none; }
mark:focus-visible, mark:target, .number:target { outline: 2px solid var(--link); outline-offset: 1px; }
.covered:hover { text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: .2em; }
.tip { display: none; position: fixed; inset: auto 0 0; z-index: 1; padding: .75rem 1rem; text-align: center;
  font: .9375rem/1.4 system-ui, sans-serif; background: var(--text); color: var(--page); }
mark:hover > .tip, mark:focus > .tip { display: block; }
`;
