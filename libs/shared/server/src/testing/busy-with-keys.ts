/**
 * A program of its own that works with a key store as api and worker do: makes keys, seals, and opens
 * again what it sealed, until its parent says `stop`; then it opens everything and tells what is lost.
 */
import { randomUUID } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';

import { KeyStore, type KeyStoreSettings } from '../keys/key-store';
import { personRecord } from '../keys/record-keys';

const [settings = '', municipality = '', sameRecord] = process.argv.slice(2);
const keys = await KeyStore.open(JSON.parse(settings) as KeyStoreSettings);
const place = (row: string) => ({ row, field: 'note' });
const sealed = new Map<string, Buffer>();
let stopped = false;
process.on('message', () => (stopped = true));

if (sameRecord) {
  const made = await Promise.all(
    Array.from({ length: 5 }, () => keys.make(municipality, personRecord(sameRecord))),
  );
  const sealed = made.map((key) => key.seal(place(sameRecord), 'the same').toString('base64'));
  process.send?.({ sealed });
} else {
  process.send?.('ready');
  while (!stopped) {
    const person = randomUUID();
    const key = await keys.make(municipality, personRecord(person));
    sealed.set(person, key.seal(place(person), person));
    for (const known of [...sealed.keys()].slice(-3)) await open(known);
    await breath();
  }
  for (const person of sealed.keys()) await open(person);
  process.send?.({ opened: sealed.size });
}
await keys.onApplicationShutdown();
process.disconnect();

async function open(person: string): Promise<void> {
  const key = await keys.of(municipality, personRecord(person));
  if (key.open(place(person), sealed.get(person) ?? Buffer.alloc(0)) !== person)
    throw new Error('something else was opened');
}
