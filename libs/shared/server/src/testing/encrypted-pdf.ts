import { createHash } from 'node:crypto';

/**
 * A PDF of one empty page that asks for a password; with an empty one everybody opens it, and it may
 * not be printed (ISO 32000-1, 7.6.3, algorithms 2 to 4).
 */
export function encryptedPdf(password: string): Buffer {
  const id = Buffer.from('0123456789abcdef');
  const user = padded(password);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), user);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(-64);
  const key = md5(Buffer.concat([user, owner, rights, id])).subarray(0, 5);
  const shown = rc4(key, padded(''));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${shown.toString('hex')}> /P -64 >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>] >>`;
  return Buffer.from(
    `${text}xref\n0 5\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** ISO 32000-1, 7.6.3.3, step a. */
const filling = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
);

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32);
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

// OpenSSL has none any more.
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, next = 0; at < 256; at += 1) {
    next = (next + (state[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, next);
  }
  let [at, next] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      at = (at + 1) % 256;
      next = (next + (state[at] ?? 0)) % 256;
      swap(at, next);
      return byte ^ (state[((state[at] ?? 0) + (state[next] ?? 0)) % 256] ?? 0);
    }),
  );
}
