/** The ticket of a visit on A5: what a person keeps, shows at the desk, or hands to who helps. */
export const ticketTemplate = String.raw`
#set page(width: 148mm, height: 210mm, margin: 12mm)
#set text(size: 11pt)
#set par(leading: 0.6em, spacing: 0.75em)
#show link: set text(fill: rgb("#004d99"))
#show link: underline
#let soft = rgb("#455a64")
#let side = if data.direction == "rtl" { right } else { left }
#let words = data.words

// The same in Italian, small, for who helps: it reads from the left at the side of the person.
#let italian(body) = if data.italian != none {
  text(lang: "it", dir: ltr, size: 9pt, fill: soft, body)
}
#let italian-line(body) = if data.italian != none {
  block(above: 0.5em, align(side, italian(body)))
}
#let both(key) = {
  words.at(key)
  if data.italian != none { linebreak(); italian(data.italian.words.at(key)) }
}

#show heading: set text(size: 11pt)
#show heading.where(level: 1): set text(size: 15pt)
#heading(level: 1, data.title)
#italian-line(if data.italian != none { data.italian.words.title })

#if data.firstName != none [
  #block(above: 0.9em, text(size: 13pt)[#words.name #strong(data.firstName)])
]

#block(above: 1.4em, below: 0.9em, text(size: 23pt, weight: "bold", data.day))
#block(above: 0.9em, below: 0.8em, text(size: 30pt, weight: "bold")[#text(size: 15pt, weight: "regular", words.at("at")) #ltr-text(data.time)])
#if data.italian != none {
  italian-line[#data.italian.day, #data.italian.words.at("at") #data.time]
}
#if data.mediator != none [
  #block(above: 1em)[#words.mediator #strong(data.mediator)]
  #if data.italian != none { italian-line[#data.italian.words.mediator #data.mediator] }
]

#block(above: 1.2em, {
  text(lang: "it", strong(ltr-text(data.desk)))
  for line in data.address { linebreak(); text(lang: "it", ltr-text(line)) }
  linebreak()
  link(data.map, words.map)
  if data.phone != none {
    [ · #words.phone ]
    link("tel:" + data.phone.dialled, ltr-text(strong(data.phone.spaced)))
  }
})

#block(
  above: 1.2em, width: 100%, inset: 10pt, radius: 4pt, stroke: 1pt + soft, breakable: false,
  grid(
    columns: (1fr, auto), column-gutter: 12pt, align: (start + horizon, end + horizon),
    {
      words.code
      if data.italian != none { linebreak(); italian(data.italian.words.code) }
      block(above: 0.7em, text(size: 25pt, weight: "bold", tracking: 1pt, ltr-text(data.code)))
      block(above: 1em, strong(words.cannotCome))
      block(above: 0.6em, words.scan)
      block(above: 0.6em, text(weight: "bold", ltr-text(data.page)))
    },
    // Four cells of quiet around it, as readers ask.
    box(inset: 4mm, qr(data.qr, 31mm, words.qr)),
  ),
)

#block(above: 1.2em, below: 0.6em)[
  #heading(level: 2, words.bring)
  #italian-line(if data.italian != none { data.italian.words.bring })
]
#list(
  spacing: 0.6em,
  ..("identity", "taxCode", "papers").map(key => both(key)),
)
#block(above: 0.8em, both("anyway"))
`;
