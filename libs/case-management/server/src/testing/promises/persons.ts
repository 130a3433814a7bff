import { randomUUID } from 'node:crypto';
import {
  foreignMark,
  type ObjectKind,
  type Plants,
  type Sends,
} from '@one-stop-shop/shared/server/testing';

const of = { theirs: 'amrit', ours: 'sportello.cisterna', foreign: 'sportello.aprilia' } as const;
const municipalities = { theirs: '059005', ours: '059005', foreign: '059001' } as const;

const each = 6;

/** Persons: those whom Amrit has written down herself are hers. */
export const plantPersons: Plants = async (api) => {
  const ids: Record<'theirs' | 'ours' | 'foreign', string[]> = {
    theirs: [],
    ours: [],
    foreign: [],
  };
  for (const kind of ['theirs', 'ours', 'foreign'] as const) {
    const cookie = await signedIn(api, of[kind]);
    for (let number = 0; number < each; number += 1) {
      const { status, body } = await api.send(
        'POST',
        '/api/persons',
        {
          municipality: municipalities[kind],
          facts: { names: [{ given: kind === 'foreign' ? foreignMark : 'Nostrana' }] },
          contacts: [],
          source: 'person',
          restrictedFor: [],
        },
        { cookie, 'idempotency-key': randomUUID() },
      );
      if (status !== 201) throw new Error(`${kind}: ${status} ${JSON.stringify(body)}`);
      ids[kind].push((body as { id: string }).id);
    }
  }
  const unknown = ids.ours.map(() => randomUUID());
  return {
    ids: { ...ids, unknown } satisfies Partial<Record<ObjectKind, string[]>>,
    shown: new Map(),
  };
};

async function signedIn(api: Sends, who: string): Promise<string> {
  const { headers } = await api.send('POST', '/api/session', {
    email: `${who}@demo.invalid`,
    password: `dimostrazione-${who.replace('sportello.', '')}`,
  });
  return String(headers.get('set-cookie')).split(';')[0] ?? '';
}
