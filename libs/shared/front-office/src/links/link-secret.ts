/** 256 bits in base 64 URL: what stands after the `#` of every link that we send. */
const length = 43;
const run = /[\w-]+/g;

/**
 * The secret of a link as programs and people hand it on: with a full stop or a bracket
 * behind it, direction marks around it, broken into lines, half escaped. Undefined when
 * some of it is missing.
 */
export function linkSecret(fragment: string): string | undefined {
  const written = unescaped(fragment)
    .normalize('NFKC')
    // Keyboards make one long dash of two short ones.
    .replaceAll('\u2014', '--')
    .replace(/\p{Pd}/gu, '-');
  const whole = runsOf(written.replace(/\p{Cf}/gu, '')).find(isWhole);
  if (whole) return whole;
  // No run has the length: line breaks or blanks stand inside it, or words are stuck to it.
  const joined = runsOf(written.replace(/[\s\p{Cc}\p{Cf}=]/gu, ''));
  return joined.find((one) => one.length >= length)?.slice(0, length);
}

function isWhole(one: string): boolean {
  return one.length === length;
}

function runsOf(written: string): string[] {
  return written.match(run) ?? [];
}

/** What a secret is made of is never more than one byte: other escapes can't belong to it. */
function unescaped(fragment: string): string {
  return fragment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => {
    const byte = parseInt(hex, 16);
    return byte < 0x80 ? String.fromCharCode(byte) : '\u2069';
  });
}
