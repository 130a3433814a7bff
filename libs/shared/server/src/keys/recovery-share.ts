import { createHash } from 'node:crypto';

import { readCode } from '../secrets/derived-secrets';

/** One of three parts of a municipality's key; two of them make it. */
export interface RecoveryShare {
  readonly municipality: string;
  /** Of the key. */
  readonly version: number;
  /** Tells shares of one sheet from those of another, and whether what they make is the key. */
  readonly fingerprint: string;
  readonly share: Uint8Array;
}

/** Somebody typed what is no share; says where. */
export class ShareMistyped extends Error {
  override readonly name = 'ShareMistyped';
}

const format = 1;
const headBytes = 10;
const shareBytes = 33;
const checkBytes = 4;
const groupSigns = 4;
/** Crockford's: without letters that look like digits, or like each other. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = Math.ceil(((headBytes + shareBytes + checkBytes) * 8) / (5 * groupSigns));

/** @returns groups of five signs, the last of which says whether the group is right */
export function written(share: RecoveryShare): readonly string[] {
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(format, 0);
  head.writeUIntBE(Number(share.municipality), 1, 3);
  head.writeUInt16BE(share.version, 4);
  head.write(share.fingerprint, 6, 'hex');
  const content = Buffer.concat([head, share.share]);
  const text = toSigns(Buffer.concat([content, checkOf(content)]));
  return Array.from({ length: groups }, (_, at) => {
    const group = text.slice(at * groupSigns, (at + 1) * groupSigns).padEnd(groupSigns, '0');
    return group + checkSign(group, at);
  });
}

/**
 * Reads what somebody typed: case, spaces, lines and look-alikes don't matter.
 * @throws ShareMistyped naming the first group that is wrong
 */
export function readShare(typed: string): RecoveryShare {
  const text = readCode(typed);
  if (text.length !== groups * (groupSigns + 1))
    throw new ShareMistyped(`a share has ${groups} groups of ${groupSigns + 1} signs`);
  const read = Array.from({ length: groups }, (_, at) => {
    const group = text.slice(at * (groupSigns + 1), (at + 1) * (groupSigns + 1));
    const right = [...group].every((sign) => signs.includes(sign));
    if (!right || checkSign(group.slice(0, -1), at) !== group.at(-1))
      throw new ShareMistyped(`group ${at + 1} is mistyped`);
    return group.slice(0, -1);
  });
  const bytes = fromSigns(read.join(''));
  const content = bytes.subarray(0, headBytes + shareBytes);
  const check = bytes.subarray(content.length, content.length + checkBytes);
  if (content.readUInt8() !== format || !check.equals(checkOf(content)))
    throw new ShareMistyped('this is no share, or two signs in it are mistyped');
  return {
    municipality: String(content.readUIntBE(1, 3)).padStart(6, '0'),
    version: content.readUInt16BE(4),
    fingerprint: content.toString('hex', 6, headBytes),
    share: new Uint8Array(content.subarray(headBytes)),
  };
}

/** Of a key of 256 random bits, of which four bytes of a digest tell nothing. */
export function fingerprintOf(key: Uint8Array): string {
  return createHash('sha256').update('recovery sheet').update(key).digest('hex').slice(0, 8);
}

function checkOf(content: Uint8Array): Buffer {
  return createHash('sha256').update('share').update(content).digest().subarray(0, checkBytes);
}

/** Differs when a sign does, when two changed places, or when the group stands elsewhere. */
function checkSign(group: string, at: number): string {
  const sum = [...group].reduce((sum, sign, place) => sum + (place + 2) * signs.indexOf(sign), at);
  return signs.charAt(sum % 31);
}

function toSigns(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{1,5}/g, (five) => signs.charAt(parseInt(five.padEnd(5, '0'), 2)));
}

function fromSigns(text: string): Buffer {
  const bits = [...text].map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
