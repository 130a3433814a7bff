import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PDFiumLibrary } from '@hyzyla/pdfium';

/** Opened once: it takes seconds, and specs without papers do without. */
let library: Promise<PDFiumLibrary> | undefined;

const screenshots = join(import.meta.dirname, '../../../../../dist/test/screenshots');

/** A page of a paper as eyes and machines see it. */
export interface LookedAtPage {
  /** Points, 72 to the inch. */
  readonly size: { readonly width: number; readonly height: number };
  /** As it can be copied; signs of right-to-left scripts come in the order of the eye. */
  readonly text: string;
  readonly picture: {
    readonly width: number;
    readonly height: number;
    /** Red, green, blue and opacity of each point. */
    readonly data: Uint8ClampedArray;
  };
}

/**
 * Draws the pages of a PDF with pdfium, two points of the picture for each of the paper.
 * @param name of the pictures in `dist/test/screenshots`, to be looked at
 */
export async function lookAtPaper(pdf: Uint8Array, name?: string): Promise<LookedAtPage[]> {
  const document = await (await (library ??= open())).loadDocument(pdf);
  try {
    const pages: LookedAtPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      // First: after a picture was drawn, pdfium reads no text.
      const text = page.getText();
      const { data, width, height } = await page.render({ scale: 2 });
      pages.push({
        size: { width: originalWidth, height: originalHeight },
        text,
        picture: { width, height, data: new Uint8ClampedArray(data) },
      });
    }
    if (name) await keepPictures(pages, name);
    return pages;
  } finally {
    document.destroy();
  }
}

/** Its text alone, which is quicker. */
export async function textOfPaper(pdf: Uint8Array): Promise<string> {
  const document = await (await (library ??= open())).loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => page.getText()).join('\n');
  } finally {
    document.destroy();
  }
}

async function open(): Promise<PDFiumLibrary> {
  const pdfium = await import('@hyzyla/pdfium');
  return pdfium.PDFiumLibrary.init();
}

async function keepPictures(pages: readonly LookedAtPage[], name: string): Promise<void> {
  const { PNG } = await import('pngjs');
  mkdirSync(screenshots, { recursive: true });
  pages.forEach(({ picture: { width, height, data } }, page) => {
    // Not filtered, which takes half a minute inside jest.
    const picture = new PNG({ width, height, filterType: 0 });
    picture.data = Buffer.from(data.buffer);
    const file = page === 0 ? `${name}.png` : `${name}-${page + 1}.png`;
    writeFileSync(join(screenshots, file), PNG.sync.write(picture, { filterType: 0 }));
  });
}
