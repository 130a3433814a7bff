/** Plain on purpose: the reader's own fonts, one accent, both colour schemes. */
export const mailboxStyle = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #3a4048); --soft: light-dark(#5b6673, #a3adb8); --accent: light-dark(#0059b3, #7db8ff); --tint: light-dark(#eaf2fb, #1d2b3b); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; min-height: 100vh; display: flex; flex-direction: column; }
a { color: var(--accent); }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: .75rem 1.25rem; border-block-end: 1px solid var(--line); }
header h1 { font-size: 1.125rem; margin: 0; } header h1 a { color: inherit; text-decoration: none; }
header p { margin: 0; color: var(--soft); }
.panes { display: grid; grid-template-columns: minmax(16rem, 22rem) 1fr; flex: 1; }
nav { border-inline-end: 1px solid var(--line); }
nav ol { list-style: none; margin: 0; padding: 0; }
nav a { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; padding: .75rem 1.25rem; color: inherit; text-decoration: none; border-block-end: 1px solid var(--line); }
nav a:hover, nav a[aria-current] { background: var(--tint); }
nav a[aria-current] { box-shadow: inset 3px 0 var(--accent); }
nav .to { overflow: hidden; text-overflow: ellipsis; color: var(--soft); }
nav .subject { grid-column: 1 / -1; font-weight: 600; }
time { color: var(--soft); font-variant-numeric: tabular-nums; }
main { padding: 1.25rem; min-width: 0; display: flex; flex-direction: column; gap: .75rem; align-items: stretch; }
main h2 { margin: 0; font-size: 1.375rem; line-height: 1.25; } main p { margin: 0; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem; margin: 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; min-height: 60vh; flex: 1; border: 1px solid var(--line); border-radius: .5rem; background: #fff; color-scheme: light; }
summary { cursor: pointer; color: var(--accent); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .5rem 0 0; }
table { border-collapse: collapse; font-size: .875rem; } th { text-align: start; vertical-align: top; padding-inline-end: 1rem; font-weight: 600; white-space: nowrap; } td { overflow-wrap: anywhere; }
.attachments { margin: 0; padding-inline-start: 1.25rem; } small, .empty { color: var(--soft); }
@media (max-width: 48rem) { .panes { grid-template-columns: 1fr; } nav { border-inline-end: 0; max-height: 40vh; overflow: auto; } }
`;
