import { jest } from '@jest/globals';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import fc from 'fast-check';
import { WhoIsAsking } from '@one-stop-shop/shared/server';
import { DataSource } from 'typeorm';
import { contexts } from '../../../contexts';
import { promised } from '../promises/promised';
import { everybody, type Somebody } from './people';
import {
  SentStatements,
  foreignMark,
  objectKinds,
  theMorning,
  type Act,
  type ObjectKind,
  type PlantedObjects,
} from '@one-stop-shop/shared/server/testing';

const cases = process.env['FULL'] === '1' ? 5_000 : 1_000;

const acts = promised.flatMap((promises) => promises.acts);

const permissions = contexts.flatMap((context) => Object.values<string>(context.permissions));

/** Whoever has one more or less of these is found out by a spec of the use case alone. */
const widening = promised.flatMap(({ widens = {} }) => Object.keys(widens));
const decidingNoAct = promised.flatMap(({ decidesNoAct = {} }) => Object.keys(decidesNoAct));

type Verdict = 'let on' | 'signed out' | 'not permitted' | 'not found';

/** What should happen, by what the contexts promise alone; the service is not asked. */
function expected(who: Somebody, act: Act, kind: ObjectKind): Verdict {
  if (!who.role) return 'signed out';
  if (!act.roles.includes(who.role)) return 'not permitted';
  if (act.about && !act.about.reached[who.role]?.includes(kind)) return 'not found';
  return 'let on';
}

/**
 * What did happen. Whatever a rule of the service says about the act itself, or a
 * contract about how it was asked for, it was let on.
 */
function found({ status, body }: Answer): Verdict | `broken with ${number}` {
  const code = (body as { code?: string } | undefined)?.code;
  if (code === 'request.signed-out') return 'signed out';
  if (code === 'request.not-permitted') return 'not permitted';
  if (status === 404) return 'not found';
  return status < 500 ? 'let on' : `broken with ${status}`;
}

describe('who may do what', () => {
  let api: RunningApi;
  let people: Somebody[];
  let planted: ReadonlyMap<string, PlantedObjects>;

  beforeAll(async () => {
    api = await aRunningApi();
    api.database.clock.set(theMorning);
    planted = await plantAll();
    people = await everybody(api);
  });
  afterAll(() => api.stop());

  const plantAll = async (): Promise<ReadonlyMap<string, PlantedObjects>> => {
    const all = new Map<string, PlantedObjects>();
    for (const { plants = {} } of promised) {
      for (const [subject, plant] of Object.entries(plants)) all.set(subject, await plant(api));
    }
    return all;
  };

  const idsOf = ({ about }: Act, kind: ObjectKind): readonly string[] =>
    planted.get(about?.subject ?? '')?.ids[kind] ?? [];

  const attempt = (who: Somebody, act: Act, kind: ObjectKind, which: number): Promise<Answer> => {
    const all = idsOf(act, kind);
    const half = Math.ceil(all.length / 2);
    const ids = act.usesUp ? all.slice(half) : all.slice(0, half);
    const id = ids[which % ids.length] ?? '';
    const { shown: known } = planted.get(act.about?.subject ?? '') ?? {};
    const shown = known?.get(id) ?? '2026-11-25T15:00:00+01:00';
    return api.send(act.method, act.path(id), act.body?.(id, shown), {
      ...act.headers,
      ...(who.cookie && { cookie: who.cookie }),
    });
  };

  it(`is decided as the table says, in ${cases} cases`, async () => {
    const verdicts = new Map<string, number>();
    const working = people.filter(({ role }) => role);
    const tries = acts.flatMap((act) =>
      objectKinds
        .filter((kind) => !act.about || idsOf(act, kind).length > 0)
        .map((kind) => ({ act, kind })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { arbitrary: fc.constantFrom(...working), weight: 3 },
          { arbitrary: fc.constantFrom(...people), weight: 1 },
        ),
        fc.constantFrom(...tries),
        fc.nat(8),
        async (who, { act, kind }, which) => {
          const answer = await attempt(who, act, kind, which);
          const verdict = expected(who, act, kind);
          verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
          const told = { who: who.name, act: act.name, kind };
          expect({ ...told, verdict: found(answer) }).toEqual({ ...told, verdict });
          expect(JSON.stringify(answer.body)).not.toContain(foreignMark);
        },
      ),
      { numRuns: cases },
    );
    console.info(`authorisation matrix: ${JSON.stringify(Object.fromEntries(verdicts))}`);
    expect(verdicts.size).toBe(4);
  });

  it('would be noticed wrong when a role had one permission more, or one less', async () => {
    const asking = api.app.get(WhoIsAsking);
    const scopeOf = asking.scopeOf.bind(asking);
    const unnoticed: string[] = [];
    const working = people.filter(({ role, name }) => role && !name.includes('withdrawn'));
    for (const who of working) {
      for (const permission of permissions) {
        const changed = jest.spyOn(asking, 'scopeOf').mockImplementation(async (request) => {
          const scope = await scopeOf(request);
          return scope && { ...scope, permissions: toggled(scope.permissions, permission) };
        });
        if (!(await isNoticed(who))) unnoticed.push(`${who.role}: ${permission}`);
        changed.mockRestore();
      }
    }
    // No line may stand there that an act decides meanwhile.
    const isWidening = (line: string) => widening.some((one) => line.endsWith(`: ${one}`));
    expect(unnoticed.filter((line) => !isWidening(line))).toEqual(
      working.flatMap(({ role }) => decidingNoAct.map((permission) => `${role}: ${permission}`)),
    );
    for (const one of widening) expect(unnoticed.join()).toContain(`: ${one}`);
  });

  const isNoticed = async (who: Somebody): Promise<boolean> => {
    for (const act of acts) {
      const answer = await attempt(who, act, 'theirs', 0);
      if (found(answer) !== expected(who, act, 'theirs')) return true;
    }
    return false;
  };

  it('tells nothing by which of foreign and unknown an id is, in words or in work done', async () => {
    const statements = new SentStatements(api.app.get(DataSource));
    let compared = 0;
    for (const who of people) {
      for (const act of acts.filter(({ about }) => about)) {
        // Once beforehand: a session notes its sign of life with the first request.
        await attempt(who, act, 'unknown', 0);
        const [foreign, unknown] = [
          await statements.during(() => attempt(who, act, 'foreign', 0)),
          await statements.during(() => attempt(who, act, 'unknown', 1)),
        ];
        const shown = ({ result: { status, body }, sent }: typeof foreign): unknown => ({
          status,
          body: { ...(body as object), requestId: '' },
          sent,
        });
        expect(shown(foreign)).toEqual(shown(unknown));
        compared += foreign.sent.length;
      }
    }
    expect(compared).toBeGreaterThan(people.length);
  });
});

function toggled(permissions: ReadonlySet<string>, permission: string): ReadonlySet<string> {
  const changed = new Set(permissions);
  if (!changed.delete(permission)) changed.add(permission);
  return changed;
}
