import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Transformer } from '@napi-rs/image';

import { encryptedPdf } from '../testing/encrypted-pdf';
import {
  metadataMark,
  pdf,
  photo,
  photoOfPhone,
  pictureClaiming,
  smallPicture,
  withAttachment,
  withLaunch,
  withScript,
} from '../testing/files-from-outside';
import { ChildDisarmer, disarmerSettings, type DisarmerSettings } from './child-disarmer';
import { FileRefused, largestFile, mostPages, type DisarmedFile } from './disarmer';

let disarmer: ChildDisarmer;

const aDisarmer = (settings: Partial<DisarmerSettings> = {}): ChildDisarmer => {
  disarmer = new ChildDisarmer({ ...disarmerSettings, ...settings });
  return disarmer;
};
beforeEach(() => {
  aDisarmer();
});
afterEach(() => disarmer.onApplicationShutdown());

const disarm = (file: Uint8Array): Promise<DisarmedFile> => disarmer.disarm(file);

/** Size and colours in the middle of the upper and of the lower half. */
async function seen([page]: readonly Uint8Array[]) {
  const picture = new Transformer(Buffer.from(page ?? []));
  const { width, height } = await picture.metadata(true);
  const points = await picture.rawPixels();
  const each = points.length / (width * height);
  const at = (part: number): string => {
    const from = (Math.floor(height * part) * width + Math.floor(width / 2)) * each;
    const [red = 0, , blue = 0] = points.subarray(from, from + 3);
    return red > 150 && blue < 100 ? 'red' : blue > 150 && red < 100 ? 'blue' : 'other';
  };
  return { width, height, above: at(0.25), below: at(0.75) };
}

it('is held to 300 MB, twenty seconds and a minute without work', () => {
  expect(disarmerSettings).toMatchObject({ memory: 300, longest: 20_000, idle: 60_000 });
});

describe('a picture', () => {
  it('is written anew as it was, and holds nothing but its points', async () => {
    const sent = await photoOfPhone(400, 300);
    expect(sent.includes(metadataMark)).toBe(true);
    const { pages, carries, original } = await disarm(sent);
    const [page = Buffer.alloc(0)] = pages;
    expect(await seen(pages)).toEqual({ width: 400, height: 300, above: 'red', below: 'blue' });
    expect(Buffer.from(page).includes(metadataMark)).toBe(false);
    expect(Buffer.from(page).includes('Exif')).toBe(false);
    expect({ carries, original }).toEqual({ carries: [], original: undefined });
  });

  it('taken upside down or on its side is shown upright', async () => {
    const upsideDown = await disarm(await photoOfPhone(400, 300, 3));
    expect(await seen(upsideDown.pages)).toMatchObject({ above: 'blue', below: 'red' });
    const onItsSide = await disarm(await photoOfPhone(400, 300, 6));
    expect(await seen(onItsSide.pages)).toMatchObject({ width: 300, height: 400 });
  });

  it('of a phone keeps its points', async () => {
    const { pages } = await disarm(await photo(4_000, 3_000));
    expect(await seen(pages)).toMatchObject({ width: 4_000, height: 3_000 });
  });

  it('may be a PNG, whatever hangs behind it', async () => {
    const jar = Buffer.concat([smallPicture, Buffer.from('PK\u0003\u0004 META-INF/MANIFEST.MF')]);
    const { pages } = await disarm(jar);
    expect(Buffer.from(pages[0] ?? []).includes('META-INF')).toBe(false);
  });

  it('that is a page of HTML besides loses it', async () => {
    const plain = await photo(40, 30);
    const comment = Buffer.from('<script>alert(1)</script>');
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    const sent = Buffer.concat([plain.subarray(0, 2), head, comment, plain.subarray(2)]);
    const { pages } = await disarm(sent);
    expect(Buffer.from(pages[0] ?? []).includes('<script>')).toBe(false);
  });
});

describe('a PDF', () => {
  it('becomes a picture of each page, and stays as it came beside them', async () => {
    const sent = await pdf(2);
    const { pages, original, carries } = await disarm(sent);
    expect(pages).toHaveLength(2);
    expect((await seen(pages)).height).toBe(1_754);
    expect(Buffer.compare(original ?? Buffer.alloc(0), sent)).toBe(0);
    expect(carries).toEqual([]);
  });

  it.each([
    ['a script', withScript, ['script']],
    ['an attachment', withAttachment, ['attachment']],
    ['a program to start', withLaunch, ['launch']],
  ])('with %s is shown, and it is told', async (_, hide, carries) => {
    const disarmed = await disarm(await pdf(1, hide));
    expect(disarmed.pages).toHaveLength(1);
    expect(disarmed.carries).toEqual(carries);
  });

  it('that may not be printed is shown, one that asks for a password is refused', async () => {
    expect((await disarm(encryptedPdf(''))).carries).toContain('encryption');
    await expect(disarm(encryptedPdf('segreto'))).rejects.toThrow('locked');
  });

  it('has thirty pages at most', async () => {
    expect((await disarm(await pdf(mostPages))).pages).toHaveLength(mostPages);
    await expect(disarm(await pdf(mostPages + 1))).rejects.toThrow('too-many-pages');
  });
});

describe('a file is refused', () => {
  const text = Buffer.from('Una lettera, e non una fotografia.\n'.repeat(100));
  it.each<readonly [string, () => Buffer | Promise<Buffer>, string]>([
    ['without a byte', () => Buffer.alloc(0), 'empty'],
    ['one byte past ten megabytes', () => Buffer.alloc(largestFile + 1), 'too-large'],
    ['that is a text, whatever it is called', () => text, 'not-taken'],
    ['that is a GIF and a JAR', () => Buffer.from('GIF89aPK\u0003\u0004'), 'not-taken'],
    ['that is an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-taken'],
    ['of an iPhone', () => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'), 'heic'],
    [
      'that begins as a PDF and goes on as a photo',
      async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), await photo(40, 30)]),
      'unreadable',
    ],
    [
      'that has the end of a PDF and nothing of one',
      () => Buffer.from('%PDF-1.7\n nothing at all \n%%EOF\n'),
      'unreadable',
    ],
    ['that is a PDF cut short', async () => (await pdf(3)).subarray(0, 900), 'unreadable'],
    [
      'that is a photo cut short',
      async () => (await photo(400, 300)).subarray(0, 900),
      'unreadable',
    ],
    ['that is a PNG cut short', () => smallPicture.subarray(0, 50), 'unreadable'],
    ['of a billion points', () => pictureClaiming(30_000, 30_000), 'too-many-points'],
    ['whose points are not there', () => pictureClaiming(400, 300), 'unreadable'],
  ])('%s', async (_, file, why) => {
    await expect(disarm(await file())).rejects.toThrow(new FileRefused(why as FileRefused['why']));
  });

  it('before any child starts, where its first bytes tell enough', async () => {
    for (const file of [Buffer.alloc(0), text, pictureClaiming(30_000, 30_000)]) {
      await expect(disarm(file)).rejects.toThrow(FileRefused);
    }
    expect(disarmer.pid).toBeUndefined();
  });
});

describe('the child', () => {
  it('that is ended in the middle refuses this file, and another opens the next', async () => {
    await disarm(smallPicture);
    const broken = disarm(await pdf(mostPages));
    await sleep(100);
    process.kill(Number(disarmer.pid), 'SIGKILL');
    await expect(broken).rejects.toThrow('ended');
    expect((await disarm(smallPicture)).pages).toHaveLength(1);
  });

  it('is ended when a file takes too long, or too much', async () => {
    aDisarmer({ longest: 50 });
    await expect(disarm(await pdf(20))).rejects.toThrow('too-slow');
    await disarmer.onApplicationShutdown();
    aDisarmer({ memory: 20 });
    await expect(disarm(await pdf(20))).rejects.toThrow('too-large');
    expect(disarmer.pid).toBeUndefined();
  });

  it('lets four wait, and refuses who comes after them', async () => {
    const all = await Promise.allSettled(Array.from({ length: 7 }, () => disarm(smallPicture)));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(2);
    expect(all.at(-1)).toMatchObject({ reason: { code: 'server.busy' } });
  });
});

it('stands in the built api', async () => {
  const program = join(import.meta.dirname, '../../../../../dist/apps/api/disarming-process.js');
  expect(existsSync(program)).toBe(true);
  aDisarmer({ program });
  expect((await disarm(await pdf(1))).pages).toHaveLength(1);
});
