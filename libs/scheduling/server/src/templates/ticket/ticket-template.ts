/** The ticket of a visit on A5: what a person keeps, shows at the desk, or hands to who helps. */
export const ticketTemplate = String.raw`
#set page(width: 148mm, height: 210mm, margin: (rest: 12mm, bottom: 10.5mm))
#set text(size: 11pt)
#set par(leading: 0.55em, spacing: 0.7em)
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
// What a machine has translated and nobody has read is marked at its line.
#let star = text(size: 0.85em, fill: soft, weight: "regular", baseline: -0.15em)[\*]
#let mark(..keys) = if keys.pos().any(key => words.at(key).isDraft) { star }
#let say(key) = { words.at(key).text; mark(key) }
#let both(key) = {
  say(key)
  if data.italian != none { linebreak(); italian(data.italian.words.at(key).text) }
}

#show heading: set text(size: 11pt)
#show heading.where(level: 1): set text(size: 15pt)
#heading(level: 1, say("title"))
#italian-line(if data.italian != none { data.italian.words.title.text })

#if data.firstName != none [
  #block(above: 0.9em, text(size: 13pt)[#words.name.text #strong(data.firstName)#mark("name")])
]

#block(above: 1.15em, below: 0.9em, text(size: 23pt, weight: "bold", data.day))
#block(above: 0.9em, below: 0.8em, text(size: 30pt, weight: "bold")[#text(size: 15pt, weight: "regular", words.at("at").text) #ltr-text(data.time)#text(size: 15pt, mark("at"))])
#if data.italian != none {
  italian-line[#data.italian.day, #data.italian.words.at("at").text #data.time]
}
#if data.mediator != none [
  #block(above: 0.85em)[#words.mediator.text #strong(data.mediator)#mark("mediator")]
  #if data.italian != none { italian-line[#data.italian.words.mediator.text #data.italian.mediator] }
]

#block(above: 0.95em, {
  text(lang: "it", strong(ltr-text(data.desk)))
  for line in data.address { linebreak(); text(lang: "it", ltr-text(line)) }
  linebreak()
  link(data.map, words.map.text)
  if data.phone == none { mark("map") } else {
    [ · #words.phone.text ]
    link("tel:" + data.phone.dialled, ltr-text(strong(data.phone.spaced)))
    mark("map", "phone")
  }
})

#block(
  above: 0.95em, width: 100%, inset: 8pt, radius: 4pt, stroke: 1pt + soft, breakable: false,
  grid(
    columns: (1fr, auto), column-gutter: 12pt, align: (start + horizon, end + horizon),
    {
      both("code")
      block(above: 0.7em, text(size: 25pt, weight: "bold", tracking: 1pt, ltr-text(data.code)))
      block(above: 1em, strong(words.cannotCome.text) + mark("cannotCome"))
      block(above: 0.6em, say("scan"))
      block(above: 0.6em, text(weight: "bold", ltr-text(data.page)))
    },
    // Four cells of quiet around it, as readers ask.
    box(inset: 4mm, qr(data.qr, 31mm, words.qr.text)),
  ),
)

#block(above: 0.95em, below: 0.6em)[
  #heading(level: 2, say("bring"))
  #italian-line(if data.italian != none { data.italian.words.bring.text })
]
#list(
  spacing: 0.55em,
  ..("identity", "taxCode", "papers").map(key => both(key)),
)
#block(above: 0.8em, both("anyway"))

#if data.drafts != none {
  let (own, it) = data.drafts
  set text(size: 8pt, fill: soft)
  set par(leading: 0.55em)
  block(above: 8pt)[#star #own#linebreak()#text(lang: "it", dir: ltr, it)]
}
`;
