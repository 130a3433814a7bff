/** A page for each envelope. Whoever opens it in years must know what it is without asking. */
export const recoverySheetTemplate = String.raw`
#set page(paper: "a4", margin: 22mm)
#set text(size: 11pt)
#set par(leading: 0.7em)
#show raw: set text(font: families, size: 11pt)
#for (number, share) in data.pages.enumerate(start: 1) [
  #if number > 1 { pagebreak() }
  #heading(level: 1, [Foglio di recupero delle chiavi])
  #text(size: 14pt)[Comune #strong(data.municipality) · busta #strong(str(number)) di #str(data.pages.len())]

  Chiave versione #str(data.version), impronta #data.fingerprint. Stampato il #data.printed.

  *A cosa serve.* Le parole e le note delle persone sono cifrate. Se il computer con le chiavi si perde, due di questi tre fogli e la copia delle chiavi le riaprono. Un foglio da solo non apre niente.

  *Come si conserva.* In una busta chiusa e firmata, lontano dagli altri due fogli e dalla copia. Nessuna fotografia, nessuna scansione. Quando la chiave cambia, questo foglio si distrugge.

  *Come si usa.* Con un'altra delle tre buste, sul computer nuovo:

  #h(6mm)#raw("node recover-keys.js --municipality " + data.municipality + " --copy <cartella>")

  Scrivi i due codici, uno per riga, senza i numeri piccoli. Maiuscole e spazi non contano. Se un gruppo è sbagliato, il programma dice quale.

  #v(4mm)
  #block(breakable: false)[
    #set text(size: 17pt, weight: "bold")
    #grid(
      columns: (1fr,) * 5,
      row-gutter: 6mm,
      ..share.groups.enumerate(start: 1).map(((at, group)) => [
        #box(width: 6mm, text(size: 8pt, weight: "regular", fill: luma(90))[#at.]) #group
      ])
    )
  ]
  #v(6mm)
  #qr(share.qr, 45mm, "Lo stesso codice della busta " + str(number) + ", come QR")
]
`;
