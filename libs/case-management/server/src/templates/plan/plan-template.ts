/** Two pages of A4 in large print: each line in the person's language, and in Italian beside it. */
export const planTemplate = String.raw`
#set page(width: 210mm, height: 297mm, margin: (x: 15mm, y: 14mm), footer: context align(
  end, text(size: 9pt, ltr-text[#counter(page).display() / #counter(page).final().first()]),
))
#set text(size: 13pt)
#set par(leading: 0.6em, spacing: 0.8em)
#let soft = rgb("#455a64")
#let two = data.italian != none
#let own = data.own
#let it = data.italian
#let star = text(size: 0.8em, fill: soft)[\*]
#show heading: set text(size: 14pt, fill: rgb("#004d99"))
#show heading.where(level: 1): set text(size: 21pt, fill: black)

// The person's side comes first, at the side where they begin to read.
#let in-own(body) = text(lang: own.language, body)
#let in-italian(body) = text(lang: "it", dir: ltr, fill: soft, align(left, body))
#let beside(mine, italian) = if two {
  grid(columns: (1fr, 1fr), column-gutter: 8mm, in-own(mine), in-italian(italian))
} else { in-own(mine) }
#let head(key) = block(above: 1.3em, below: 0.7em, sticky: true,
  beside(heading(level: 2, own.words.at(key)), if two { text(weight: "bold", it.words.at(key)) }))
#let line(one) = {
  if one.isOwn { text(lang: "it", ltr-text(one.text)) } else { one.text }
  if one.isDraft { star }
  if one.isOwn { linebreak(); text(size: 10pt, fill: soft, own.words.ask) }
}
#let calendar = text(dir: ltr, box(baseline: 15%, figure(
  alt: own.words.calendar,
  box(width: 10pt, height: 10pt, stroke: 0.8pt + soft, radius: 1pt, {
    place(top + left, rect(width: 10pt, height: 3pt, fill: soft))
    place(top + left, dx: 2.2pt, dy: 4.6pt, rect(width: 2pt, height: 2pt, fill: soft))
    place(top + left, dx: 5.8pt, dy: 4.6pt, rect(width: 2pt, height: 2pt, fill: soft))
  }),
))) + h(4pt)
#let row(mine, italian) = block(above: 0.55em, below: 0.55em, breakable: false, width: 100%,
  inset: (bottom: 5pt), stroke: (bottom: 0.4pt + luma(200)), beside(mine, italian))
#let rows(key) = for (at, one) in own.at(key).enumerate() {
  row(line(one), if two { it.at(key).at(at).text })
}

#beside(heading(level: 1, own.words.title), if two { text(size: 17pt, it.words.title) })
#block(above: 0.9em)[#own.words.name #text(size: 16pt, strong(data.name))]

#if own.goals.len() > 0 { head("goals"); rows("goals") }

#if own.actions.len() > 0 {
  head("agreed")
  for (at, one) in own.actions.enumerate() {
    let side(whose, mark) = {
      let action = whose.actions.at(at)
      if mark { line(action) } else { action.text }
      linebreak()
      text(size: 11pt, fill: soft, whose.words.at(action.by))
      if action.due != none {
        linebreak()
        if mark { calendar }
        strong(action.due)
      }
    }
    row(side(own, true), if two { side(it, false) })
  }
}

#if own.commitments.len() > 0 { head("commitments"); rows("commitments") }
#if own.supports.len() > 0 { head("supports"); rows("supports") }

#block(above: 1.4em, breakable: false, {
  if own.review != none {
    row(calendar + strong(own.review), if two { it.review })
  }
  row(own.words.change, if two { it.words.change })
  if data.drafts {
    block(above: 1em, width: 100%, inset: 8pt, radius: 4pt, stroke: 1.2pt + rgb("#a66300"), {
      beside([#star #own.words.machine#linebreak()#strong(own.words.not_signed)],
        if two [#it.words.machine#linebreak()#strong(it.words.not_signed)])
    })
  } else {
    let place-to-sign(key) = box(width: 100%, {
      v(15mm)
      box(width: 90%, stroke: (bottom: 0.6pt), height: 1pt)
      linebreak()
      text(size: 10pt, own.words.at(key))
      if two { linebreak(); text(size: 10pt, lang: "it", dir: ltr, fill: soft, it.words.at(key)) }
    })
    grid(columns: (1fr,) * (if data.signer == none { 2 } else { 3 }), column-gutter: 6mm,
      place-to-sign("signature"),
      ..if data.signer != none { ([#place-to-sign("signer")#linebreak()#data.signer],) },
      place-to-sign("desk_signs"))
  }
})
`;
