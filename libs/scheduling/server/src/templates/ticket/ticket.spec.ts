import { jest } from '@jest/globals';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import {
  sentences,
  sourceMark,
  speaker,
  textOf,
  type ChildTypesetter,
  type ReviewedText,
  type Say,
  type SentenceId,
} from '@one-stop-shop/shared/server';
import {
  lookAtPaper,
  sayUnreviewed,
  type LookedAtPage,
} from '@one-stop-shop/shared/server/testing';
import jsqr from 'jsqr';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { aTicket, aTypesetter, ticketLanguages } from '../../testing/a-ticket';
import type { VisitOfTicket } from './ticket';
import { ticketWords } from './ticket-words';

jest.setTimeout(60_000);

const a5 = { width: 419.53, height: 595.28 };
const manageUrl =
  'https://sportello.example.it/prenota/gestisci#Qw3rty-UIOP_asdf--hjkl0123456789ZXCVbnm-_9Y';

let typesetter: ChildTypesetter;
beforeAll(() => {
  typesetter = aTypesetter();
});
afterAll(() => typesetter.onApplicationShutdown());

/** Whether the outermost millimetres of a page are white: nothing hangs over its edges. */
function hasWhiteEdges(
  { picture: { width, height, data } }: LookedAtPage,
  points: number,
): boolean {
  const edge = 2 * points;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = x >= edge && x < width - edge && y >= edge && y < height - edge;
      if (!inside && (data[4 * (y * width + x) + 1] ?? 0) < 250) return false;
    }
  }
  return true;
}

const lettersOf = (text: string): Set<string> => new Set(text.match(/\p{L}/gu));

describe.each(ticketLanguages)('a ticket in %s', (language) => {
  let pdf: Uint8Array;
  let pages: LookedAtPage[];
  beforeAll(async () => {
    pdf = await typesetter.typeset(aTicket(language));
    pages = await lookAtPaper(pdf, `ticket-${language}`);
  });

  it('is one page of A5 on which nothing is cut', () => {
    expect(pages).toHaveLength(1);
    expect(pages[0]?.size.width).toBeCloseTo(a5.width, 0);
    expect(pages[0]?.size.height).toBeCloseTo(a5.height, 0);
    expect(pages.every((page) => hasWhiteEdges(page, 28))).toBe(true);
  });

  it('says when, where, the code and the phone, and the day in Italian too', () => {
    const text = pages[0]?.text ?? '';
    // On a page from right to left pdfium turns words around, and their order.
    const signs = (line: string): string => [...line.replace(/\s/g, '')].sort().join('');
    const lines = text.split('\n').map(signs);
    for (const line of ['7K3Q M9XA', 'Corso della Repubblica 186', '04012 Cisterna di Latina'])
      expect(lines).toContain(signs(line));
    for (const word of ['16:20', '9661', '7267', 'martedì', 'dicembre'])
      expect(text).toContain(word);
  });

  it('can be read back letter by letter', () => {
    const { qr: _, ...words } = ticketWords(sayUnreviewed, language);
    const read = lettersOf(pages[0]?.text.normalize('NFKC') ?? '');
    const said = Object.values(words).map(({ text }) => text);
    const missing = [...lettersOf(said.join())].filter((one) => !read.has(one));
    expect(missing).toEqual([]);
  });

  it('names its language and its title, and brings its fonts along', async () => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe(language);
    expect(document.getTitle()).toBe(ticketWords(sayUnreviewed, language).title.text);
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-28T08:00:00.000Z');
    const fonts = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .filter((object) => object.includes('/FontDescriptor') && object.includes('/FontName'));
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(fonts.every((font) => font.includes('/FontFile2'))).toBe(true);
  });

  it('has a QR code that leads to the page of the visit', () => {
    const { data, width, height } = pages[0]?.picture ?? {
      data: new Uint8ClampedArray(),
      width: 0,
      height: 0,
    };
    expect(jsqr(data, width, height)?.data).toBe(manageUrl);
  });
});

async function textWith(
  visit: Partial<VisitOfTicket>,
  language: PublicLanguage = 'en',
  say = sayUnreviewed,
): Promise<string> {
  const pages = await lookAtPaper(await typesetter.typeset(aTicket(language, visit, say)));
  expect(pages).toHaveLength(1);
  expect(pages.every((page) => hasWhiteEdges(page, 28))).toBe(true);
  return pages[0]?.text ?? '';
}

it('tells who helps in Italian which language the mediator speaks', async () => {
  const text = await textWith({ mediatorLanguage: 'pa' }, 'hi');
  expect(text).toContain('Con un mediatore che parla punjabi');
});

it('shows a name that looks like Typst as the name that it is', async () => {
  const firstName = '#read("/etc/passwd") *a* $b$';
  expect(await textWith({ firstName })).toContain(firstName);
});

it.each(ticketLanguages)(
  'stays one page with the longest name and the longest address, in %s',
  async (language) => {
    const visit = {
      firstName: 'Maria '.repeat(13).trim(),
      place: {
        name: 'Sportello per la mediazione culturale e il segretariato sociale',
        address: 'Piazza del Comune e della Repubblica Italiana 186 bis, 04010 Rocca Massima',
        phone: '+390696617267',
        email: null,
      },
    };
    expect(await textWith(visit, language)).toContain('Rocca');
  },
);

describe('a line that a machine has translated', () => {
  const withoutSigns = (text: string): string => text.replace(/\s+/g, ' ');

  it('is marked, and the mark explained in both languages at the foot', async () => {
    const text = withoutSigns(await textWith({}));
    expect(text).toContain('Your code* Il tuo codice');
    expect(text).toContain('Is something missing? Come all the same.* Ti manca');
    expect(text).toContain(
      '* A machine made the translation. Not sure? Ask the desk. Una macchina',
    );
  });

  it('is the only one that is marked, once others are reviewed', async () => {
    const text = withoutSigns(await textWith({}, 'en', sayReviewed('ticket.code')));
    expect(text.match(/\*/g)).toHaveLength(2);
    expect(text).toContain('Your code* Il tuo codice');
    expect(text).toContain('* A machine made the translation.');
  });

  it('leaves no mark and no word of it when all are reviewed', async () => {
    const text = await textWith({}, 'en', sayReviewed());
    expect(text).not.toMatch(/\*|machine|macchina/);
  });

  it('is not Italian', async () => {
    expect(await textWith({}, 'it')).not.toMatch(/\*|macchina/);
  });
});

/** As if mediators had reviewed every English sentence as it stands, but for these. */
function sayReviewed(...drafts: readonly SentenceId[]): Say {
  const read = (Object.keys(sentences) as SentenceId[]).filter((id) => !drafts.includes(id));
  const reviews = read.map((id): [string, ReviewedText] => {
    const source = sourceMark(sentences[id].text);
    return [id, { text: textOf(id, 'en').text, source }];
  });
  return speaker(new Map([['en', new Map(reviews)]]));
}

it('names nobody, no mediator and no phone where there is none', async () => {
  const place = { name: 'Sportello', address: 'Via Roma 1, 04010 Cori', phone: null, email: null };
  const text = await textWith({ firstName: undefined, mediatorLanguage: undefined, place });
  expect(text).not.toMatch(/Name:|mediat|Phone:/);
});
