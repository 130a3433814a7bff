import { encode } from 'uqr';

/** The dark stretches of each row of a QR code, as where they begin and how long they are. */
export type QrRows = readonly (readonly (readonly [number, number])[])[];

/** For `qr` of the prelude; a seventh of it may be soiled or folded (level M). */
export function qrRows(text: string): QrRows {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  return data.map((row) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map(({ 0: run, index }) => [index, run.length] as const);
  });
}
