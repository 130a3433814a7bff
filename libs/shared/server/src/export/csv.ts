/** What a spreadsheet takes for the beginning of a formula, also after spaces. */
const formula = /^\s*[=+\-@\t\r]/u;

/**
 * A table as a file that spreadsheets of this country open as it is: UTF-8 with its
 * mark, semicolons, lines ended as RFC 4180 says. No words become a formula; numbers stay numbers, also
 * below zero.
 */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string | number): string {
  if (typeof text === 'number') return String(text);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
