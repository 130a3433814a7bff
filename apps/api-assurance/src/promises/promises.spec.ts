import { definePromises, type ContextPromises } from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import type { Promising } from './promised-context';
import { promisesOf } from './promises-of-contexts';

/** A context that nobody has written yet. */
const trial: Promising = {
  name: 'trial',
  permissions: { seeTrials: 'trial.see-trials' },
  publishes: [],
};

const kept = definePromises({
  heldBy: { operator: ['trial.see-trials'] },
  access: {},
  grants: { desk_app: {}, desk_worker: {} },
  acts: [],
}) satisfies ContextPromises;

/** What is wrong with the service when one context more promises this; `undefined` for nothing. */
const faultsWith = (promises: ContextPromises | undefined, context = trial): Promise<unknown> =>
  promisesOf([context], () => Promise.resolve(promises)).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );

const looks = { name: 'look', method: 'GET', path: () => '/api/trials', roles: [] } as const;
const answer = () => Promise.reject(new Error('never asked'));

describe('what the contexts promise', () => {
  it('is found by their names, of each', async () => {
    const promised = await promisesOf(contexts);
    expect(promised.map(({ context }) => context.name)).toEqual(contexts.map(({ name }) => name));
  });

  it('is missed of one that promises nothing, by its name', async () => {
    await expect(promisesOf([...contexts, trial])).rejects.toThrow(
      'trial promises nothing: libs/trial/server/src/testing/promises.ts must say it',
    );
  });

  it('holds together when it is about its own', async () => {
    expect(await faultsWith(kept)).toBeUndefined();
  });

  it.each<[string, Partial<ContextPromises>, string]>([
    [
      'a table of another context',
      { grants: { desk_app: { 'scheduling.desk': 'delete' }, desk_worker: {} } },
      'trial promises scheduling.desk, which is not its own',
    ],
    [
      'an exception for another context',
      { tables: { readAcrossMunicipalities: { 'scheduling.contact': 'wanted' } } },
      'trial promises scheduling.contact, which is not its own',
    ],
    [
      'an excuse for a column of another context',
      { columnsAboutOthers: { 'scheduling.contact.phone': 'wanted' } },
      'trial promises scheduling.contact.phone, which is not its own',
    ],
    [
      'an excuse for a policy of another context',
      { heldTwice: ['scheduling.contact reads: any row'] },
      'trial promises scheduling.contact reads: any row, which is not its own',
    ],
    [
      'a policy hung on another context',
      { tables: { hungOnThePlatform: { 'scheduling.contact wanted': 'wanted' } } },
      'trial promises scheduling.contact wanted, which is not its own',
    ],
    [
      'a permission that no actor holds',
      { heldBy: {} },
      'no actor holds trial.see-trials: heldBy in the promises of trial',
    ],
    [
      'a permission of others',
      { heldBy: { operator: ['trial.see-trials', 'scheduling.see-agenda'] } },
      'operator holds scheduling.see-agenda, and trial does not ask for it',
    ],
    [
      'a role that nobody has',
      { acts: [{ ...looks, roles: ['mayor'] }] },
      '"look" is for mayor, which is no role',
    ],
    [
      'an event of others',
      { mayPublish: { operator: 'appointment-booked' } },
      'trial lets somebody publish appointment-booked, which is not its own',
    ],
    [
      'an act about what nobody plants',
      { acts: [{ ...looks, about: { subject: 'trial', reached: {} } }] },
      '"look" is about trial, and no context plants any',
    ],
    [
      'an act about people twice',
      { actsAboutPeople: { 'GET /api/trials': answer }, endingActs: { 'GET /api/trials': answer } },
      'GET /api/trials is promised twice',
    ],
  ])('is refused with %s', async (_, more, fault) => {
    expect(await faultsWith({ ...kept, ...more })).toBe(fault);
  });

  it('says of each event who may not publish it', async () => {
    const [event] = contexts.flatMap((context) => [...context.publishes]);
    const publishing = { ...trial, publishes: [event!] };
    expect(await faultsWith(kept, publishing)).toBe(
      `trial does not say who may not publish ${event!.name}: mayNotPublish`,
    );
  });
});
