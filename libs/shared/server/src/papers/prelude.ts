/**
 * Stands before every template: `data`, the families of fonts, `ltr` for what reads from the left
 * in every language, `qr` for a QR code as shapes, with the words for who can't see it. A page
 * never falls back to fonts of the machine.
 */
export const prelude = String.raw`
#let data = json(bytes(sys.inputs.data))
#let families = (
  "Titillium Web",
  "Noto Sans",
  "Noto Sans Arabic",
  "Noto Sans Gurmukhi",
  "Noto Sans Devanagari",
  "Noto Sans Bengali",
)
#set document(title: data.at("title", default: none))
#set text(
  font: families,
  fallback: false,
  lang: data.at("language", default: "it"),
  dir: if data.at("direction", default: "ltr") == "rtl" { rtl } else { ltr },
)
#let ltr-text(body) = box(text(dir: ltr, body))
#let qr(rows, side, alt) = {
  // Shapes in a box are no picture to the compiler, which would ask.
  assert(type(alt) == str and alt != "", message: "missing alt text")
  let cell = side / rows.len()
  let shapes = ()
  for (y, runs) in rows.enumerate() {
    for (x, width) in runs {
      shapes += (
        curve.move((x * cell, y * cell)),
        curve.line((width * cell, 0pt), relative: true),
        curve.line((0pt, cell), relative: true),
        curve.line((-width * cell, 0pt), relative: true),
        curve.close(mode: "straight"),
      )
    }
  }
  figure(alt: alt, box(width: side, height: side, place(top + left, curve(fill: black, ..shapes))))
}
`;
