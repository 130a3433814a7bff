/** What a file is by its own bytes; its name and the type that a browser declares say nothing. */
export type FileSignature = 'jpeg' | 'png' | 'pdf' | 'heic';

const signatures: readonly (readonly [FileSignature, at: number, bytes: readonly number[]])[] = [
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  // At the first byte: readers that look for it further on open what is something else besides.
  ['pdf', 0, [...Buffer.from('%PDF-')]],
];

/** Brands of `ftyp` by which phones mark pictures that nothing here may decode (ISO 23008-12). */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif'];

/** @returns undefined for whatever is not taken */
export function signatureOf(file: Uint8Array): FileSignature | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 16));
  const known = signatures.find(([, at, signed]) =>
    bytes.subarray(at, at + signed.length).equals(Buffer.from(signed)),
  );
  if (known) return known[0];
  const isBoxed = bytes.toString('latin1', 4, 8) === 'ftyp';
  return isBoxed && heicBrands.includes(bytes.toString('latin1', 8, 12)) ? 'heic' : undefined;
}
