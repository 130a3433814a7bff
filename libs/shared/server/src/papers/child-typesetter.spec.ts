import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { textOfPaper } from '../testing/looked-at-paper';
import { ChildTypesetter, typesetterSettings, type TypesetterSettings } from './child-typesetter';
import { ChildBusy } from '../children/child-problems';
import { memoryOfProcess } from '../children/memory-of-process';
import { PaperFailed, PaperRefused } from './paper-problems';
import type { Paper } from './typesetter';

const workspace = join(import.meta.dirname, '../../../../..');

let typesetter: ChildTypesetter;

const aTypesetter = (settings: Partial<TypesetterSettings> = {}): ChildTypesetter => {
  typesetter = new ChildTypesetter({ ...typesetterSettings, ...settings });
  return typesetter;
};

afterEach(() => typesetter.onApplicationShutdown());

const aPaper = (template: string, data: object = {}): Paper => ({
  template,
  data: { title: 'Un foglio', language: 'it', ...data },
  standard: 'handed-out',
  madeAt: new Date('2026-11-28T08:00:00Z'),
});

const hello = aPaper('Buongiorno #data.name', { name: 'Giulia' });
const endless = aPaper('#for a in range(100000) { for b in range(100000) { let c = a * b } }');
const greedy = aPaper('#{ let a = (); for i in range(90000000) { a.push(str(i) + "xxxxxxxx") } }');

async function textOf(paper: Paper): Promise<string> {
  return textOfPaper(await typesetter.typeset(paper));
}

it('is held to a minute without work, 300 MB and one paper at a time', () => {
  expect(typesetterSettings).toMatchObject({ idle: 60_000, memory: 300, longest: 10_000 });
  aTypesetter();
});

describe('a paper', () => {
  it.each(['handed-out', 'kept'] as const)(
    'that is %s is the same bytes each time',
    async (standard) => {
      aTypesetter();
      const paper = { ...hello, standard };
      const first = await typesetter.typeset(paper);
      expect(Buffer.from(first.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(Buffer.compare(await typesetter.typeset(paper), first)).toBe(0);
    },
  );

  it.each([
    '#read("/etc/passwd")',
    '*grassetto* _corsivo_ $x$ = titolo',
    '#include "a.typ" #import "@preview/cetz:0.3.0"',
    '"); #panic("',
    '</w:t> \\u{41} //',
  ])('holds %s as the text that it is', async (name) => {
    aTypesetter();
    expect((await textOf(aPaper('#data.name', { name }))).trim()).toBe(name);
  });

  it('shows a question mark for a sign that no font has', async () => {
    aTypesetter();
    expect(await textOf(aPaper('#data.name', { name: 'ሰላም 😀 Олена' }))).toContain('??? ? Олена');
  });

  it.each([
    ['Tamil', 'தமிழ்செல்வி'],
    ['Sinhala', 'නිමල්'],
    ['Thai', 'น้ำ'],
    ['Telugu', 'తెలుగు'],
    ['Malayalam', 'മലയാളം'],
    ['Burmese', 'မြန်မာ'],
    ['Khmer', 'ខ្មែរ'],
    ['Tibetan', 'བོད་ཡིག'],
    ['a key cap', '1\u{20e3}'],
    ['half a pair', '\ud83d'],
  ])('is made of a name in %s too, which no font has', async (_, name) => {
    aTypesetter();
    expect(await textOf(aPaper('#data.name', { name: `Ana ${name}` }))).toMatch(/^Ana [?\ufffd]/);
  });

  it('reads no file and asks nobody for a package', async () => {
    aTypesetter();
    for (const template of [
      '#read("/etc/passwd")',
      '#read("../../../../etc/passwd")',
      '#import "@preview/cetz:0.3.0"',
    ]) {
      await expect(typesetter.typeset(aPaper(template))).rejects.toThrow(PaperRefused);
    }
  });

  it.each([
    ['a title', aPaper('Buongiorno', { title: null }), 'missing document title'],
    ['words for a picture', aPaper('#figure(rect())'), 'missing alt text'],
    ['words for a QR code', aPaper('#qr((((0, 1),),), 1cm, none)'), 'missing alt text'],
    ['a template that can be read', aPaper('#{'), 'unclosed delimiter'],
  ])('is refused without %s, and the child goes on', async (_, paper, why) => {
    aTypesetter();
    await typesetter.typeset(hello);
    const { pid } = typesetter;
    await expect(typesetter.typeset(paper)).rejects.toThrow(why);
    await typesetter.typeset(hello);
    expect(typesetter.pid).toBe(pid);
  });
});

describe('the child', () => {
  it.each([
    ['an endless template', endless, 'paper-too-slow', { longest: 6_000 }],
    ['a template that takes all memory', greedy, 'paper-too-large', { longest: 60_000 }],
  ])('ends after %s, and another makes the next paper', async (_, bomb, code, settings) => {
    aTypesetter(settings);
    const failed = typesetter.typeset(bomb);
    await expect(failed).rejects.toThrow(new PaperFailed(code as PaperFailed['code']));
    expect(typesetter.pid).toBeUndefined();
    await typesetter.typeset(hello);
    expect(typesetter.pid).toBeDefined();
  });

  it('ends when it breaks, and another makes the next paper', async () => {
    aTypesetter();
    await typesetter.typeset(hello);
    const broken = typesetter.typeset(endless);
    await sleep(100);
    process.kill(Number(typesetter.pid), 'SIGSEGV');
    await expect(broken).rejects.toThrow('typesetter-ended');
    await expect(typesetter.typeset(hello)).resolves.toBeDefined();
  });

  it('ends when nobody asks for a paper', async () => {
    aTypesetter({ idle: 50 });
    await typesetter.typeset(hello);
    const pid = Number(typesetter.pid);
    expect(await memoryOfProcess(pid)).toBeGreaterThan(30);
    await sleep(400);
    expect(typesetter.pid).toBeUndefined();
    expect(await memoryOfProcess(pid)).toBe(0);
  });

  it('is not asked any more once it is to end', async () => {
    aTypesetter({ idle: 30 });
    for (let n = 0; n < 12; n += 1) {
      await typesetter.typeset(hello);
      await sleep(29 + (n % 3));
    }
  });

  it('knows no secret of its parent', async () => {
    process.env['APP_SECRET'] = 'not for the child';
    aTypesetter();
    await typesetter.typeset(hello);
    if (process.platform !== 'linux') return;
    const environment = readFileSync(`/proc/${typesetter.pid}/environ`, 'utf8');
    expect(environment).toContain('TZ=UTC');
    expect(environment).not.toContain('not for the child');
    delete process.env['APP_SECRET'];
  });

  it('makes one paper after the other, and refuses what would wait for too long', async () => {
    aTypesetter({ waiting: 2 });
    const papers = Array.from({ length: 5 }, () => typesetter.typeset(hello));
    const made = await Promise.allSettled(papers);
    expect(made.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ]);
    expect(made[4]).toMatchObject({ reason: expect.any(ChildBusy) });
    await expect(typesetter.typeset(hello)).resolves.toBeDefined();
  });
});

it('stands in the built api with its fonts', async () => {
  const program = join(workspace, 'dist/apps/api/typesetter-process.js');
  expect(existsSync(program)).toBe(true);
  aTypesetter({ program });
  expect(await textOf(hello)).toContain('Buongiorno Giulia');
});
