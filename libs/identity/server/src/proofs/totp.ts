import type { TotpSetup } from '@one-stop-shop/identity/contracts';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

// What every authenticator app understands without being asked (RFC 6238).
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;

export function newTotpSecret(): Uint8Array {
  return new Secret({ size: secretBytes }).bytes;
}

/**
 * The time step of a code, also one step early or late, for clocks are seldom right
 * to the second. Undefined when the code is wrong.
 */
export function stepOfCode(code: string, secret: Uint8Array, now: Date): number | undefined {
  const timestamp = now.getTime();
  const distance = TOTP.validate({
    ...kind,
    token: code,
    secret: secretOf(secret),
    timestamp,
    window: 1,
  });
  return distance === null
    ? undefined
    : TOTP.counter({ period: kind.period, timestamp }) + distance;
}

/** @param account as the app lists it, an email address */
export function totpSetupOf(secret: Uint8Array, issuer: string, account: string): TotpSetup {
  const totp = new TOTP({ ...kind, issuer, label: account, secret: secretOf(secret) });
  const uri = totp.toString();
  return {
    uri,
    secret: totp.secret.base32.match(/.{1,4}/g)?.join(' ') ?? '',
    qr: pictureOf(uri),
  };
}

// Each row's black stretches are drawn as rectangles one unit high.
function pictureOf(text: string): TotpSetup['qr'] {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) => {
    const line = row.map((isBlack) => (isBlack ? '1' : '0')).join('');
    const stretches = [...line.matchAll(/1+/g)];
    return stretches.map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`);
  });
  return { size, path: rows.flat().join('') };
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: new Uint8Array(bytes).buffer });
}
