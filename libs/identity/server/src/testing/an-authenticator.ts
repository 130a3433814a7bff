import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeyUsed,
} from '@one-stop-shop/identity/contracts';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** How an authenticator behaves; each field can be made wrong. */
interface Behaviour {
  readonly origin: string;
  readonly rpId: string;
  /** Whether it asked for a PIN or a finger. */
  readonly verifiesUser: boolean;
  readonly counter: number;
  readonly type: string;
}

const atOurs: Behaviour = {
  origin: 'http://localhost:3000',
  rpId: 'localhost',
  verifiesUser: true,
  counter: 1,
  type: '',
};

/** An authenticator in software: one passkey with an ES256 key, as a real one signs. */
export class AnAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  private readonly key: KeyObject;
  private readonly publicKey: Uint8Array;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.key = privateKey;
    // COSE_Key (RFC 9053): key type EC2, algorithm ES256, curve P-256, and the point.
    this.publicKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  }

  /** Makes the passkey. */
  make({ challenge }: PasskeyCreation, wrong: Partial<Behaviour> = {}): PasskeyMade {
    const behaviour = { ...atOurs, counter: 0, ...wrong };
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = [Buffer.alloc(16), length, id, this.publicKey];
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(Buffer.concat([this.data(behaviour, 0x40), ...attested]))],
    ]);
    return {
      ...this.signedBy(),
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, behaviour),
        attestationObject: Buffer.from(
          isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]),
        ).toString('base64url'),
        transports: ['usb'],
      },
    };
  }

  /** Signs with the passkey. */
  use({ challenge }: PasskeyRequest, wrong: Partial<Behaviour> = {}): PasskeyUsed {
    const behaviour = { ...atOurs, ...wrong };
    const data = this.data(behaviour, 0);
    const clientDataJSON = clientData('webauthn.get', challenge, behaviour);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      ...this.signedBy(),
      response: {
        clientDataJSON,
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, this.key).toString('base64url'),
      },
    };
  }

  private signedBy(): Omit<PasskeyUsed, 'response'> {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} };
  }

  // Authenticator data (WebAuthn, section 6.1): host, flags, counter.
  private data({ rpId, verifiesUser, counter }: Behaviour, moreFlags: number): Buffer {
    const userPresent = 0x01;
    const flagsAndCounter = Buffer.alloc(5);
    flagsAndCounter.writeUInt8(userPresent | (verifiesUser ? 0x04 : 0) | moreFlags);
    flagsAndCounter.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(Buffer.from(rpId)), flagsAndCounter]);
  }
}

function clientData(type: string, challenge: string, behaviour: Behaviour): string {
  const said = { type: behaviour.type || type, challenge, origin: behaviour.origin };
  return Buffer.from(JSON.stringify({ ...said, crossOrigin: false })).toString('base64url');
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
