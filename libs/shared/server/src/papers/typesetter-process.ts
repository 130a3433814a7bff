/**
 * A program of its own: typesets what its parent sends, one paper after the other. Typst is native
 * code that works through what people typed, so it has no secrets, no settings and no files but its
 * fonts. It imports nothing of ours: Node runs this very file, in sources and in tests.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface PaperToTypeset {
  readonly source: string;
  /** JSON */
  readonly data: string;
  readonly standard: 'ua-1' | 'a-2a';
  /** Seconds since 1970. */
  readonly madeAt: number;
}

export type Typeset = { readonly pdf: Uint8Array } | { readonly refused: string };

const fonts = process.argv.slice(2).map((file) => readFileSync(file));
const written = new Set(fonts.flatMap(signsOf));
const compiler = NodeCompiler.create({
  // There is no such folder: whatever a template reads is not there.
  workspace: join(tmpdir(), randomUUID()),
  fontArgs: [{ fontBlobs: fonts }],
});

process.on('message', (paper: PaperToTypeset) => process.send?.(typeset(paper)));
process.on('disconnect', () => process.exit());
process.send?.('ready');

function typeset({ source, data, standard, madeAt }: PaperToTypeset): Typeset {
  try {
    const inputs = { data: withKnownSigns(data) };
    const compiled = compiler.compile({ mainFileContent: source, inputs });
    const page = compiled.result;
    if (!page) return { refused: JSON.stringify(compiled.takeError()?.shortDiagnostics) };
    return { pdf: compiler.pdf(page, { pdfStandard: standard, creationTimestamp: madeAt }) };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : 'unknown' };
  } finally {
    // What is remembered to be quicker next time holds people's data.
    compiler.evictCache(0);
  }
}

/**
 * A question mark for each letter that no font can write, with its marks: both standards refuse an
 * empty box.
 */
function withKnownSigns(data: string): string {
  const values = JSON.parse(data, (_, value: unknown) =>
    typeof value === 'string' ? knownLettersOf(value) : value,
  ) as unknown;
  return JSON.stringify(values);
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function knownLettersOf(text: string): string {
  // Half a pair of code units is no letter in any JSON that Typst reads.
  const all = letters.segment(text.toWellFormed());
  return Array.from(all, ({ segment }) => (isWritten(segment) ? segment : '?')).join('');
}

function isWritten(letter: string): boolean {
  // Invisible signs need no shape.
  const visible = letter.replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}\s]/gu, '');
  return [...visible].every((sign) => written.has(sign.codePointAt(0) ?? 0));
}

/** The code points of a font: its table `cmap`, formats 4 and 12 (OpenType 1.9). */
function signsOf(font: Buffer): number[] {
  const tables = font.readUInt16BE(4);
  const at = (name: string) => {
    for (let table = 0; table < tables; table += 1) {
      const entry = 12 + 16 * table;
      if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
    }
    throw new Error(`a font without ${name}`);
  };
  const cmap = at('cmap');
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, map) =>
    font.subarray(cmap + font.readUInt32BE(cmap + 4 + 8 * map + 4)),
  );
  return maps.flatMap((map) => {
    const format = map.readUInt16BE(0);
    return format === 4 ? inSegments(map) : format === 12 ? inGroups(map) : [];
  });
}

function inSegments(map: Buffer): number[] {
  const twice = map.readUInt16BE(6);
  return Array.from({ length: twice / 2 }, (_, segment) => {
    const last = map.readUInt16BE(14 + 2 * segment);
    const first = map.readUInt16BE(16 + twice + 2 * segment);
    return range(first, last);
  }).flat();
}

function inGroups(map: Buffer): number[] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, group) =>
    range(map.readUInt32BE(16 + 12 * group), map.readUInt32BE(20 + 12 * group)),
  ).flat();
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
