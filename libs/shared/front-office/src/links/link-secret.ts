/** 256 bits in base 64 URL: what stands after the `#` of every link that we send. */
const length = 43;
const run = /[\w-]+/g;

/** The last sign carries four bits, so its two lowest are zero: three wrong ones in four are told. */
const whole = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/** Where a program broke a line: encoded, or quoted in an answer. */
const lineBreak = /^=?[^\S\r\n]*[\r\n][\s>|]*$/;

/** A blank may be a line break that was pasted; shorter pieces are words. */
const shortestPiece = 10;

/**
 * The secret of a link as programs and people hand it on: with a full stop or a bracket
 * behind it, direction marks around it, broken into lines, half escaped. Undefined when
 * some of it is missing, or when it can't be told which of several it is.
 */
export function linkSecret(fragment: string): string | undefined {
  const written = unescaped(fragment)
    .normalize('NFKC')
    // Keyboards make one long dash of two short ones, and a minus of a hyphen.
    .replaceAll('\u2014', '--')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '');
  const runs = [...written.matchAll(run)].map(({ 0: text, index }) => ({ text, index }));
  const alone = runs.map(({ text }) => text).filter((text) => whole.test(text));
  const found = new Set(
    alone.length > 0
      ? alone
      : [...runs.flatMap(({ text }) => stuck(text)), ...joined(written, runs)],
  );
  return found.size === 1 ? [...found][0] : undefined;
}

interface Run {
  readonly text: string;
  readonly index: number;
}

/** A word stuck behind it, or the signs by which a chat writes in italics or begins a list. */
function stuck(text: string): string[] {
  if (text.length <= length) return [];
  const marks = (text.length - length) / 2;
  const inItalics = /^_+$/.test(text.slice(0, marks) + text.slice(-marks));
  const inside = Number.isInteger(marks) && inItalics ? [text.slice(marks, -marks)] : [];
  const behind = /^[_-]/.test(text) ? [text.slice(-length)] : [];
  return [text.slice(0, length), ...inside, ...behind].filter((one) => whole.test(one));
}

/** Pieces next to each other that make exactly one secret. */
function joined(written: string, runs: readonly Run[]): string[] {
  return runs.flatMap((first, start) => {
    let heads = new Set([first.text]);
    let before = first;
    for (const piece of runs.slice(start + 1)) {
      const between = written.slice(before.index + before.text.length, piece.index);
      heads = new Set(
        [...heads].flatMap((head) => extended(head, between, before, piece)).filter(fits),
      );
      if (heads.size === 0) return [];
      const complete = [...heads].filter((head) => whole.test(head));
      if (complete.length > 0) return complete;
      before = piece;
    }
    return [];
  });
}

function extended(head: string, between: string, before: Run, { text }: Run): string[] {
  if (lineBreak.test(between)) {
    // The hyphen may be the secret's own or of who broke the line: the length tells.
    return head.endsWith('-') ? [head + text, head.slice(0, -1) + text] : [head + text];
  }
  const isBlank = /^\s+$/.test(between);
  const isPiece = Math.min(before.text.length, text.length) >= shortestPiece;
  return isBlank && isPiece ? [head + text] : [];
}

function fits(head: string): boolean {
  return head.length <= length;
}

/** What a secret is made of is never more than one byte: other escapes can't belong to it. */
function unescaped(fragment: string): string {
  return fragment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const byte = parseInt(hex, 16);
    return byte < 0x80 ? String.fromCharCode(byte) : '\u2069';
  });
}
