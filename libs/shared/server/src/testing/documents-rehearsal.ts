import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { memoryOfProcess } from '../children/memory-of-process';
import { ChildDisarmer, disarmerSettings } from '../documents/child-disarmer';
import { pdf, photo } from './files-from-outside';

const heaviest = 10 * 1024 * 1024;

/** Files as heavy as they may be, one after the other, for the bench. @param program of the child, as it was built */
export async function rehearse(program: string) {
  const disarmer = new ChildDisarmer({ ...disarmerSettings, program });
  const camera = await heavy(4_000, 3_000);
  const largest = await heavy(4_608, 3_456);
  const scan = await photo(2_480, 3_508, { noise: true, quality: 15 });
  const scans = Math.max(2, Math.floor(heaviest / scan.length));
  const scanned = await pdf(0, async (document) => {
    const picture = await document.embedJpg(scan);
    for (let page = 0; page < scans; page += 1) {
      document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    }
    // As heavy as if each page had a picture of its own.
    await document.attach(randomBytes(heaviest - scan.length - 60_000), 'resto.bin');
  });
  const files = new Map([
    [`a photo of 12 megapixels`, camera],
    [`a photo of 16 megapixels`, largest],
    [`a PDF of ${scans} scanned pages`, scanned],
    [`a PDF of 30 pages of text`, await pdf(30)],
  ]);
  return {
    files: [...files].map(([name, { length }]) => ({ name, bytes: length })),
    open: async (name: string): Promise<number> =>
      (await disarmer.disarm(files.get(name) ?? Buffer.alloc(0))).pages.length,
    memory: (): Promise<number> => memoryOfProcess(disarmer.pid ?? 0),
    close: (): Promise<void> => disarmer.onApplicationShutdown(),
  };
}

/** As heavy as may be sent: noise, which no JPEG makes small. */
async function heavy(width: number, height: number): Promise<Buffer> {
  for (const quality of [80, 60, 40, 25, 15, 8, 4, 2]) {
    const picture = await photo(width, height, { noise: true, quality });
    if (picture.length <= heaviest) return picture;
  }
  throw new Error('no quality makes it light enough');
}
