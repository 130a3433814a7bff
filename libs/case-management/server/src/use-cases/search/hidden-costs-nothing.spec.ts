import { randomUUID } from 'node:crypto';
import { SentStatements } from '@one-stop-shop/shared/server/testing';
import { CountedReads } from '../../testing/counted-reads';
import {
  aDeskAfternoon,
  anOperator,
  aSocialWorker,
  secrets,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { ReadPerson } from '../persons/read-person';
import { RecogniseVisitor } from '../recognition/recognise-visitor';
import { SearchPersons } from './search-persons';

const phone = '+393339876543';

/**
 * Nobody outside the team learns that a restricted record is there, not by a clock either. Clocks
 * can't be tested; what they would show can: the same statements, which read as much.
 */
describe('somebody who is hidden', () => {
  let desk: DeskAfternoon;
  let counted: CountedReads;
  let sent: SentStatements;
  let visit: string;
  /** Of the hidden person, once there is one; of nobody before. */
  let hidden: string = randomUUID();
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    counted = new CountedReads(desk.database.app, desk.database.clock);
    sent = new SentStatements(desk.database.app);
    for (const given of ['Zenaida', 'Zeno', 'Olena'])
      await desk.register(anOperator(), { facts: { names: [{ given, family: 'Rossi' }] } });
    const visitor = { firstName: 'Zenobina', phone, email: null, forSomeoneElse: false };
    visit = desk.visits.add({ visitor }).id;
  });
  afterAll(() => desk.database.close());

  const reader = anOperator();
  const searching = (typed: string) => () =>
    new SearchPersons(counted, desk.visits).run(reader, typed);
  const looks: Readonly<Record<string, () => Promise<unknown>>> = {
    'a name': searching('zenobina'),
    'a name and that of others': searching('zenobina rossi'),
    'the digits of a phone': searching('9876543'),
    'a tax code': searching('VRDZNB80A41F205X'),
    'nothing in particular': searching(''),
    'whose visit it is': () =>
      new RecogniseVisitor(counted, desk.visits, secrets).run(reader, visit),
    'a page by its address': () =>
      new ReadPerson(counted, desk.allWith(desk.database.keyStore.keys))
        .run(reader, hidden)
        .catch((error: Error) => error.name),
  };
  const lookEverywhere = async () => {
    const found = new Map<string, object>();
    const read = new Map<string, number>();
    for (const [name, look] of Object.entries(looks)) {
      const { result, sent: statements } = await sent.during(look);
      found.set(name, { result, statements });
      read.set(name, counted.lastInAll);
    }
    return { found, read };
  };

  it('is found by no look, and costs each the same statements and its own entries at most', async () => {
    // The first look at a visit notes whom it proposes.
    await lookEverywhere();
    const without = await lookEverywhere();
    const again = await lookEverywhere();
    expect(again).toEqual(without);
    hidden = await desk.register(aSocialWorker(), {
      facts: { names: [{ given: 'Zenobina', family: 'Verdi' }], taxCode: 'VRDZNB80A41F205X' },
      contacts: [{ phone }],
      restrictedFor: ['trafficking'],
    });
    const [entries] = await desk.database.everything<{ own: number }>(
      'SELECT count(*)::int AS own FROM case_management.search_token WHERE person_id = $1',
      [hidden],
    );
    const present = await lookEverywhere();
    expect(present.found).toEqual(without.found);
    for (const [name, rows] of present.read) {
      const more = rows - (without.read.get(name) ?? 0);
      // Entries that an index shows to the policy and to nobody else, each some microseconds.
      expect({ name, isFew: more >= 0 && more <= (entries?.own ?? 0) }).toEqual({
        name,
        isFew: true,
      });
    }
  });

  it('is found by their team: the looks are such as find', async () => {
    const { id } = { id: hidden };
    const theirTeam = aSocialWorker();
    await desk.database.everything(
      `INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
         permission_class, valid_from, valid_until, why, granted_at)
       VALUES ('059006', 'person', $1, $2, 'case-management.see-given-persons', '2026-11-01',
               '2027-11-01', 'team', now())`,
      [id, theirTeam.operatorId],
    );
    const search = new SearchPersons(counted, desk.visits);
    for (const typed of ['zenobina', '9876543', 'VRDZNB80A41F205X', ''])
      expect((await search.run(theirTeam, typed)).found.map((one) => one.id)).toContain(id);
  });
});
