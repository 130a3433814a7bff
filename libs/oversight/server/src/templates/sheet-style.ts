import { createHash } from 'node:crypto';

/** Set for paper: no colour that matters, lines that do not break across pages. */
export const sheetStyle = `
body { font: 16px/1.5 'Titillium Web', 'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', 'Noto Sans Gurmukhi', 'Segoe UI', 'Nirmala UI', system-ui, sans-serif; margin: 0; color: #17324d; }
main { max-inline-size: 42rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
ul { list-style: none; margin: 0; padding: 0; }
li { break-inside: avoid; border-block-start: 1px solid #b1b1b3; padding-block: 0.5rem; }
.small { font-size: 0.875rem; color: #455a64; overflow-wrap: anywhere; }
@media print { main { padding: 0; } }
`;

/** The page may use this style and load nothing at all. */
export const sheetPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(sheetStyle)
  .digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
