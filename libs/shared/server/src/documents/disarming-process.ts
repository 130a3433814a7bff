/**
 * A program of its own: opens files from outside, one after the other. What decodes them is native
 * code and WebAssembly that works through whatever somebody sent, so it has no secrets, no settings
 * and no files. It imports nothing of ours: Node runs this very file, in sources and in tests.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { Transformer } from '@napi-rs/image';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';

export interface FileToRead {
  readonly kind: 'picture' | 'pdf';
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** Bytes of a picture, at most. */
  readonly heaviest: number;
}

type Carried = 'script' | 'launch' | 'attachment' | 'encryption' | 'unread';

export type ReadFile =
  | { readonly pages: readonly Uint8Array[]; readonly carries: readonly Carried[] }
  | { readonly refused: 'unreadable' | 'locked' | 'too-many-pages' | 'too-many-points' };

/** Of the longer side of a page, in points: A4 at 150 to the inch. */
const longestSide = 1_754;
/** Of JPEG; the next one where the picture became heavier than a file may be. */
const qualities = [80, 50, 25] as const;

setFlagsFromString('--expose-gc');
/** V8 counts the points of a page as nothing, and would keep those of thirty. */
const forgetUnused = runInNewContext('gc') as () => void;

/** Opened with the first PDF: pictures do without. */
let pdfium: ReturnType<typeof PDFiumLibrary.init> | undefined;

process.on('message', (file: FileToRead) => {
  void read(file).then((done) => process.send?.(done));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function read({ kind, bytes, mostPages, heaviest }: FileToRead): Promise<ReadFile> {
  try {
    return kind === 'picture'
      ? await readPicture(bytes, heaviest)
      : await readPdf(bytes, mostPages);
  } catch (error) {
    // Words of a library may quote the file.
    return { refused: isLocked(error) ? 'locked' : 'unreadable' };
  } finally {
    forgetUnused();
  }
}

/**
 * Decoded whole, turned as its metadata say, and written anew without them. No smaller: making it so
 * takes more memory than decoding it.
 */
async function readPicture(bytes: Uint8Array, heaviest: number): Promise<ReadFile> {
  for (const quality of qualities) {
    // From the file each time: what is turned already would be turned again.
    const page = await new Transformer(bytes).rotate().jpeg(quality);
    if (page.length <= heaviest) return { pages: [page], carries: [] };
    forgetUnused();
  }
  return { refused: 'too-many-points' };
}

async function readPdf(bytes: Uint8Array, mostPages: number): Promise<ReadFile> {
  const document = await (await (pdfium ??= PDFiumLibrary.init())).loadDocument(bytes);
  try {
    const count = document.getPageCount();
    if (count > mostPages) return { refused: 'too-many-pages' };
    if (count === 0) return { refused: 'unreadable' };
    const pages: Uint8Array[] = [];
    for (const page of document.pages()) {
      pages.push(await pictureOf(page));
      forgetUnused();
    }
    return { pages, carries: await carriedBy(bytes) };
  } finally {
    document.destroy();
  }
}

async function pictureOf(page: PDFiumPage): Promise<Uint8Array> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  // Somebody may say that a page is a mile long, or has no size.
  const longer = Math.max(originalWidth, originalHeight, 1);
  const { data, width, height } = await page.render({ scale: longestSide / longer });
  return Transformer.fromRgbaPixels(data, width, height).jpeg(qualities[0]);
}

/** What PDFium says of a document that asks for a password (FPDF_ERR_PASSWORD). */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /password/i.test(error.message);
}

/** Keys of dictionaries that do something, or carry something (ISO 32000-1, 7.11.4 and 12.6.4). */
const telling: Readonly<Record<string, Carried>> = {
  JS: 'script',
  JavaScript: 'script',
  XFA: 'script',
  Launch: 'launch',
  EF: 'attachment',
  EmbeddedFiles: 'attachment',
  RichMedia: 'attachment',
};

async function carriedBy(bytes: Uint8Array): Promise<Carried[]> {
  try {
    const { context, isEncrypted } = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      updateMetadata: false,
    });
    const carried = new Set<Carried>(isEncrypted ? ['encryption'] : []);
    for (const [, object] of context.enumerateIndirectObjects()) lookInto(object, carried);
    return [...carried].sort();
  } catch {
    return ['unread'];
  }
}

function lookInto(object: PDFObject, carried: Set<Carried>): void {
  // Not by calling itself: somebody may nest a hundred thousand arrays.
  const left: PDFObject[] = [object];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next instanceof PDFArray) left.push(...next.asArray());
    else if (next instanceof PDFStream) left.push(next.dict);
    else if (next instanceof PDFName) note(next, carried);
    else if (next instanceof PDFDict) {
      for (const [key, value] of next.entries()) {
        note(key, carried);
        left.push(value);
      }
    }
  }
}

function note(name: PDFName, carried: Set<Carried>): void {
  const thing = telling[name.decodeText()];
  if (thing) carried.add(thing);
}
