/** A month of work on A4: totals, days, and where to sign. */
export const hoursTemplate = String.raw`
#set page(width: 210mm, height: 297mm, margin: 18mm, footer: context align(
  end, text(size: 9pt)[#data.name · pagina #counter(page).display() di #counter(page).final().first()],
))
#set text(size: 10pt)
#show heading: set text(size: 12pt)
#show heading.where(level: 1): set text(size: 17pt)
#let soft = rgb("#455a64")
#let figures = ([Incontri], [Spostamenti], [Parole], [Correzioni], [*Totale*])
#let grid-of(columns, aligned, head, ..cells) = table(
  columns: columns,
  align: aligned,
  stroke: (x, y) => (bottom: 0.5pt + soft),
  inset: (x: 4pt, y: 5pt),
  table.header(..head.map(one => strong(one))),
  ..cells,
)

#heading(level: 1, data.title)
#block(above: 1em, text(size: 12pt)[Nome: #strong(data.name)])
#text(fill: soft)[Ore e minuti. Nessuna persona seguita compare in questo foglio.]

#heading(level: 2)[Per comune]
#grid-of(
  (1fr, auto, auto, auto, auto, auto),
  (x, y) => if x == 0 { start } else { end },
  ([Comune], ..figures),
  ..data.totals.flatten(),
  strong[In tutto],
  ..data.total.map(strong),
)

#heading(level: 2)[Giorno per giorno]
#if data.days.len() == 0 [Nessuna ora in questo mese.] else {
  grid-of(
    (auto, 1fr, auto, auto, auto, auto, auto),
    (x, y) => if x < 2 { start } else { end },
    ([Giorno], [Comune], ..figures),
    ..data.days.map(line => line.cells.enumerate().map(((at, cell)) => if at == 1 and line.reasons.len() > 0 {
      [#cell#linebreak()#text(size: 8pt, fill: soft)[Corretto: #line.reasons.join(" · ")]]
    } else { cell })).flatten(),
  )
}

#block(above: 2.5em, breakable: false, grid(
  columns: (1fr, 1fr), column-gutter: 12mm,
  ..("Chi ha lavorato", "Chi conferma per il comune").map(who => {
    text(who)
    v(12mm)
    line(length: 100%, stroke: 0.5pt)
    text(size: 9pt, fill: soft)[Data e firma]
  }),
))
`;
