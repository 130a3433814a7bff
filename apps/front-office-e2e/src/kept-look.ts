import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const kept = join(import.meta.dirname, 'looks');
const differences = join(import.meta.dirname, '../../../dist/test/screenshots/looks');
/** The browser that drew the kept pictures: another one draws edges and native fields otherwise. */
const drawnBy = join(kept, 'drawn-by.txt');
/** Of all points of a picture, as edges are drawn a little differently from machine to machine. */
const tolerated = 0.005;

/** Draws all pictures anew instead of comparing them: `npm run looks`. */
export const drawsAnew = process.env['DRAW_LOOKS'] === 'anew';

/** Whether this browser can be compared with the one that drew them. @param version `141.0.7390.37` */
export function isComparable(version: string): boolean {
  const [major] = version.split('.');
  return (
    drawsAnew || (existsSync(drawnBy) && readFileSync(drawnBy, 'utf8').startsWith(`${major}.`))
  );
}

export function noteBrowser(version: string): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(drawnBy, `${version}\n`);
}

/**
 * How much a picture differs from the one that is kept, as a share of its points; the differences are
 * drawn into `dist/test/screenshots/looks`. A picture of another size differs in all of them.
 */
export function differenceFromKept(name: string, picture: Buffer): number {
  const file = join(kept, `${name}.png`);
  if (drawsAnew) {
    writeFileSync(file, picture);
    return 0;
  }
  mkdirSync(differences, { recursive: true });
  writeFileSync(join(differences, `${name}.png`), picture);
  if (!existsSync(file)) return 1;
  const [before, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) return 1;
  const drawn = new PNG({ width, height });
  const points = pixelmatch(before.data, now.data, drawn.data, width, height);
  const share = points / (width * height);
  if (share > tolerated)
    writeFileSync(join(differences, `${name}-differs.png`), PNG.sync.write(drawn));
  return share > tolerated ? share : 0;
}
