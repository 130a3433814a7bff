import { dayInWords, timeInDigits } from '@one-stop-shop/shared/contracts';
import type { Paper } from '@one-stop-shop/shared/server';

/** A meeting of several persons, as its sheet tells it. */
export interface MeetingToSign {
  readonly title: string;
  readonly startedAt: Date;
  /** Names as persons want to be called, in their own script, with the Latin one where it differs. */
  readonly names: readonly { readonly name: string; readonly latin: string | null }[];
}

/** Whoever comes without having been named, and whose name must not stand there. */
const emptyLines = 6;

/** A sheet on which those who come sign, in Italian, made to be kept. */
export function groupSheet({ title, startedAt, names }: MeetingToSign, madeAt: Date): Paper {
  const data = {
    ...{ title, language: 'it', direction: 'ltr' },
    when: `${dayInWords(startedAt, 'it')}, ${timeInDigits(startedAt)}`,
    names: names.map(({ name, latin }) => ({ name, latin: latin ?? '' })),
    empty: emptyLines,
  };
  return { template, data, standard: 'kept', madeAt };
}

const template = String.raw`
#set page(width: 210mm, height: 297mm, margin: 18mm, footer: context align(
  end, text(size: 9pt)[pagina #counter(page).display() di #counter(page).final().first()],
))
#set text(size: 11pt)
#show heading.where(level: 1): set text(size: 17pt)
#let soft = rgb("#455a64")

#heading(level: 1, data.title)
#block(above: 1em)[#strong(data.when)]
#text(fill: soft)[Foglio delle firme. Chi non vuole firmare può partecipare lo stesso.]

#block(above: 1.2em, table(
  columns: (10mm, 1fr, 1fr),
  rows: 11mm,
  align: start + horizon,
  stroke: (x, y) => (bottom: 0.5pt + soft),
  table.header([], [*Nome*], [*Firma*]),
  ..data.names.enumerate().map(((at, one)) => (
    [#(at + 1)],
    [#one.name#if one.latin != "" { linebreak(); text(size: 9pt, fill: soft, one.latin) }],
    [],
  )).flatten(),
  ..range(data.empty).map(at => ([#(data.names.len() + at + 1)], [], [])).flatten(),
))

#block(above: 2em, breakable: false)[
  Chi conduce l’incontro
  #v(11mm)
  #line(length: 50%, stroke: 0.5pt)
  #text(size: 9pt, fill: soft)[Nome e firma]
]
`;
