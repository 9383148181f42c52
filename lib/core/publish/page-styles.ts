/** How public pages look: one small sheet inside the page, so that nothing else is loaded. Light and dark, from 320 px. */
export const PAGE_STYLES = `
:root { color-scheme: light dark; --ink: #1c1b19; --soft: #5c5952; --paper: #fdfcfa; --line: #d9d5cb; --accent: #1d4f91; --good: #1d6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --soft: #b3aea3; --paper: #171614; --line: #3a3833; --accent: #9cc2f5; --good: #8fd3a6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; }
.page { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 0.5rem; }
h1, h2, p, li, blockquote { overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.small, header p, footer, .verdict, .sources, nav { font-family: system-ui, "Segoe UI", Roboto, sans-serif; font-size: 0.9375rem; line-height: 1.5; }
.soft { color: var(--soft); }
article { border-top: 1px solid var(--line); padding: 1.5rem 0; }
article:target { border-top: 3px solid var(--accent); }
blockquote { margin: 0 0 0.75rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); color: var(--soft); }
.verdict { font-weight: 600; color: var(--good); margin: 0.5rem 0; }
.sources { padding-inline-start: 1.2rem; margin: 0.25rem 0 0.75rem; } .sources li { margin: 0.35rem 0; }
footer { border-top: 1px solid var(--line); padding-top: 1rem; color: var(--soft); }
@media print { a { color: inherit; } article { break-inside: avoid; } }
`;
