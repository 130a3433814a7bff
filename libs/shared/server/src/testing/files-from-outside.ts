import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import { Transformer } from '@napi-rs/image';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

/** Stands in the metadata of {@link photoOfPhone}. */
export const metadataMark = 'GPSMARGHERITA';

/** The smallest picture that there is. */
export const smallPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A photo, red above and blue below; with `noise` it is as heavy as those of phones. */
export async function photo(
  width: number,
  height: number,
  { noise = false, quality = 90 } = {},
): Promise<Buffer> {
  const points = noise ? randomBytes(width * height * 4) : Buffer.alloc(width * height * 4);
  for (let at = 0; at < points.length && !noise; at += 4) {
    const isAbove = at < points.length / 2;
    points.writeUInt32BE(isAbove ? 0xff0000ff : 0x0000ffff, at);
  }
  return Transformer.fromRgbaPixels(points, width, height).jpeg(quality);
}

/** The same with what phones add: how it is to be turned (1 to 8), where it was taken. */
export async function photoOfPhone(width: number, height: number, turned = 1): Promise<Buffer> {
  const plain = await photo(width, height);
  const exif = exifOf(turned);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

/** TIFF 6.0, little-endian: a description, the orientation, and where it was taken. */
function exifOf(turned: number): Buffer {
  const words = Buffer.from(`${metadataMark}\0`);
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (entries: Buffer[]): Buffer => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const gpsAt = 8 + 2 + 3 * 12 + 4;
  const wordsAt = gpsAt + 2 + 12 + 4;
  const main = directory([
    entry(0x010e, 2, words.length, wordsAt),
    entry(0x0112, 3, 1, turned),
    entry(0x8825, 4, 1, gpsAt),
  ]);
  const gps = directory([entry(0x0001, 2, 2, 0x4e)]);
  const header = Buffer.from('49492a0008000000', 'hex');
  return Buffer.concat([Buffer.from('Exif\0\0'), header, main, gps, words]);
}

/** A PNG that says how large it is, and holds next to nothing. */
export function pictureClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    // Nobody comes as far as the checksum.
    return Buffer.concat([head, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    smallPicture.subarray(0, 8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF of as many pages, with whatever somebody hides in it. */
export async function pdf(
  pages: number,
  hide: (document: PDFDocument) => Promise<void> | void = () => undefined,
): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) {
    document.addPage([595, 842]).drawText(`Pagina ${page}`, { x: 60, y: 760, size: 28 });
  }
  await hide(document);
  return Buffer.from(await document.save({ useObjectStreams: true }));
}

/** Runs when a reader opens it. */
export const withScript = (document: PDFDocument): void => {
  document.addJavaScript('greet', 'app.alert("ciao")');
};

export const withAttachment = (document: PDFDocument): Promise<void> =>
  document.attach(Buffer.from('MZ a program'), 'programma.exe');

/** Starts a program of the machine. */
export const withLaunch = ({ context, catalog }: PDFDocument): void => {
  const action = context.obj({ S: PDFName.of('Launch'), F: PDFString.of('calc.exe') });
  catalog.set(PDFName.of('OpenAction'), context.register(action));
};
