import { randomBytes } from 'node:crypto';

import { monthOfWords, personRecord, SealBroken, wordsRecord } from './record-keys';
import { SealingKey } from './sealed-values';

const ada = personRecord('0190a1b2-0000-7000-8000-00000000000a');
const bruno = personRecord('0190a1b2-0000-7000-8000-00000000000b');

describe('what a record key seals', () => {
  const secret = randomBytes(32);
  const key = new SealingKey(ada, secret);
  const place = { row: 'row-1', field: 'note' };
  const text = 'Ho perso il lavoro, ਸਤ ਸ੍ਰੀ ਅਕਾਲ 🙏';

  it.each(['', 'x', text, 'ä'.repeat(20_000)])('opens where it was sealed (%#)', (plain) => {
    expect(key.open(place, key.seal(place, plain))).toBe(plain);
    const choice = plain.slice(0, 20);
    expect(key.open(place, key.sealChoice(place, choice))).toBe(choice);
  });

  it('never looks alike, and shows nothing of it', () => {
    const sealed = key.seal(place, text);
    expect(sealed).not.toEqual(key.seal(place, text));
    expect(sealed.includes('lavoro')).toBe(false);
  });

  it.each([
    ['another row', key, { ...place, row: 'row-2' }],
    ['another field', key, { ...place, field: 'diary' }],
    ['a row and a field that read the same together', key, { row: 'row-1n', field: 'ote' }],
    ['another record under the same key', new SealingKey(bruno, secret), place],
    ['another key', new SealingKey(ada, randomBytes(32)), place],
  ])('stays shut in %s', (_, other, elsewhere) => {
    for (const sealed of [key.seal(place, text), key.sealChoice(place, 'asylum')])
      expect(() => other.open(elsewhere, sealed)).toThrow(SealBroken);
  });

  it('stays shut when any byte was changed, or cut off', () => {
    for (const sealed of [key.seal(place, 'short'), key.sealChoice(place, 'asylum')]) {
      for (const at of sealed.keys()) {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
        expect(() => key.open(place, changed)).toThrow(SealBroken);
        expect(() => key.open(place, sealed.subarray(0, at))).toThrow(SealBroken);
      }
      const asOther = Buffer.from(sealed);
      asOther.writeUInt8(3 - asOther.readUInt8());
      expect(() => key.open(place, asOther)).toThrow(SealBroken);
    }
  });

  it('does not tell which choice it is by its length', () => {
    const lengths = ['', 'no', 'x'.repeat(62)].map((one) => key.sealChoice(place, one).length);
    expect(new Set(lengths).size).toBe(1);
    expect(() => key.sealChoice(place, 'x'.repeat(63))).toThrow(RangeError);
  });
});

it('words go by the month of their visit in Rome', () => {
  expect(wordsRecord(new Date('2026-11-30T23:30:00Z'))).toBe('words:2026-12');
  expect(monthOfWords(new Date('2026-11-30T22:30:00Z'))).toBe('2026-11');
});
