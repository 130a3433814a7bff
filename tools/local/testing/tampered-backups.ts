import { Decrypter } from 'age-encryption';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, extract } from 'tar';
import { encrypted } from '../backup-encryption.ts';
import { readContent, seal, sealKey } from '../backup-seal.ts';

const CHUNK = 65_536 + 16;
const SEAL = 32;

/** A backup taken apart, by somebody who holds both keys and lacks the secret of its seal. */
export interface TakenApart {
  readonly header: object;
  readonly content: Buffer;
  readonly seal: Buffer;
}

export async function takeApart(file: string, privateKey: string): Promise<TakenApart> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(privateKey);
  const plain = Buffer.from(await decrypter.decrypt(readFileSync(file)));
  const end = plain.indexOf('\n') + 1;
  return {
    header: JSON.parse(plain.toString('utf8', 0, end)) as object,
    content: plain.subarray(end, -SEAL),
    seal: plain.subarray(-SEAL),
  };
}

/** Puts it together again, encrypted to the same key, as everybody can. */
export async function putTogether(parts: TakenApart, publicKey: string, file: string) {
  const line = Buffer.from(`${JSON.stringify(parts.header)}\n`);
  await write([line, parts.content, parts.seal], publicKey, file);
}

/** Put together under a secret: the installation's own, or another one. */
export async function sealAgain(
  { header, content }: Pick<TakenApart, 'content' | 'header'>,
  secret: string,
  publicKey: string,
  file: string,
) {
  const packed = `${file}.packed`;
  writeFileSync(packed, content);
  const sealed = seal(header as never, readContent(packed), sealKey(secret));
  await writeFile(file, await encrypted(sealed, publicKey));
  rmSync(packed);
}

async function write(parts: readonly Uint8Array[], publicKey: string, file: string) {
  async function* plain() {
    yield* parts;
  }
  await writeFile(file, await encrypted(plain(), publicKey));
}

/** The packed data after somebody was at their files. */
export async function changed(
  content: Buffer,
  folder: string,
  change: (files: string) => void,
): Promise<Buffer> {
  const place = mkdtempSync(join(folder, 'changed-'));
  const files = join(place, 'files');
  mkdirSync(files);
  writeFileSync(join(place, 'in'), content);
  await extract({ file: join(place, 'in'), cwd: files });
  change(files);
  await create({ file: join(place, 'out'), cwd: files, gzip: true }, readdirSync(files));
  const packed = readFileSync(join(place, 'out'));
  rmSync(place, { recursive: true });
  return packed;
}

/** What can be done to the encrypted file by whoever finds it. */
export function damagedOutside(good: Buffer, another: Buffer): Readonly<Record<string, Buffer>> {
  const [head, chunks] = inChunks(good);
  const [otherHead, otherChunks] = inChunks(another);
  const spoiled = Buffer.from(good);
  spoiled.fill(0, Math.floor(good.length / 2), Math.floor(good.length / 2) + 1_000);
  const [first = head, second = head, ...rest] = chunks;
  return {
    spoiled,
    'cut anywhere': good.subarray(0, good.length / 3),
    'cut between two chunks': Buffer.concat([head, ...chunks.slice(0, -1)]),
    'cut to its head': head,
    reordered: Buffer.concat([head, second, first, ...rest]),
    repeated: Buffer.concat([head, first, first, second, ...rest]),
    extended: Buffer.concat([good, Buffer.alloc(100)]),
    'extended by another': Buffer.concat([good, another]),
    spliced: Buffer.concat([head, first, ...otherChunks.slice(1)]),
    'under another head': Buffer.concat([otherHead, ...chunks]),
  };
}

function inChunks(file: Buffer): [head: Buffer, chunks: Buffer[]] {
  // The header's last line, and the nonce behind it.
  const begin = file.indexOf('\n', file.indexOf('\n--- ') + 1) + 1 + 16;
  const chunks: Buffer[] = [];
  for (let at = begin; at < file.length; at += CHUNK) chunks.push(file.subarray(at, at + CHUNK));
  return [file.subarray(0, begin), chunks];
}
