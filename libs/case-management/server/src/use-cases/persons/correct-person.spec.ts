import { correctPerson } from '@one-stop-shop/case-management/contracts';
import { PersonUnknown, RecordChangedSince } from '../../domain/problems';
import {
  aDeskAfternoon,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('what is known of somebody', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  const corrected = (facts: object, shown = 0) => ({
    ...{ facts, shown, takenBack: [], source: 'document' as const },
  });

  it('is corrected, and what was said before stays readable', async () => {
    const [operator, colleague] = [anOperator(), anOperator()];
    const id = await desk.register(operator, {
      facts: { names: [{ given: 'Mohamed' }], birth: { year: 1990 } },
    });
    const birth = { date: '1990-05-03' };
    await desk.correcting.run(colleague, id, corrected({ birth }));
    const person = await desk.reading.run(operator, id);
    expect(person).toMatchObject({ version: 1, facts: { birth } });
    expect(person.origins.birth).toMatchObject({
      ...{ source: 'document', recordedBy: colleague.operatorId, corrected: 1 },
    });
    const history = await desk.remembering.run(operator, id);
    expect(history.filter(({ kind }) => kind === 'birth').map(({ value }) => value)).toEqual(
      expect.arrayContaining([birth, { year: 1990 }]),
    );
  });

  it('is taken back where it was wrong', async () => {
    const operator = anOperator();
    const id = await desk.register(operator, {
      facts: { names: [{ given: 'Ada' }], gender: 'f', called: 'Ado' },
    });
    await desk.correcting.run(operator, id, { ...corrected({}), takenBack: ['called', 'gender'] });
    const { facts, name } = await desk.reading.run(operator, id);
    expect({ facts, name }).toEqual({ facts: { names: [{ given: 'Ada' }] }, name: 'Ada' });
  });

  it('is not said and taken back in one breath, nor taken back twice', () => {
    const said = { facts: { household: 'Vive con due figlie.' }, source: 'office', shown: 0 };
    const both = { ...said, takenBack: ['household'] };
    expect(correctPerson.safeParse(both).error?.issues).toMatchObject([{ message: 'named-twice' }]);
    const twice = { ...said, takenBack: ['birth', 'birth'] };
    expect(correctPerson.safeParse(twice).success).toBe(false);
    expect(correctPerson.safeParse({ ...said, takenBack: ['birth'] }).success).toBe(true);
  });

  it('is found by the new name, and by the old one no more', async () => {
    const operator = anOperator();
    const id = await desk.register(operator, { facts: { names: [{ given: 'Xhemal' }] } });
    await desk.correcting.run(operator, id, corrected({ names: [{ given: 'Shpresa' }] }));
    expect((await desk.searching.run(operator, 'shpresa')).found).toMatchObject([{ id }]);
    expect((await desk.searching.run(operator, 'xhemal')).found).toEqual([]);
  });

  it('is corrected by one of two who do it at once', async () => {
    const id = await desk.register(anOperator());
    const tries = await Promise.allSettled(
      [1980, 1981].map((year) =>
        desk.correcting.run(anOperator(), id, corrected({ birth: { year } })),
      ),
    );
    const refused = tries.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([
      expect.any(RecordChangedSince),
    ]);
  });

  it('is nobody’s to correct who does not see them', async () => {
    const id = await desk.register(aSocialWorker(), { restrictedFor: ['violence'] });
    for (const other of [anOperator(), anOperator(aprilia)])
      await expect(
        desk.correcting.run(other, id, corrected({ birth: { year: 1980 } })),
      ).rejects.toThrow(PersonUnknown);
  });

  it('is reached otherwise: what was said of a number that is gone is taken back', async () => {
    const operator = anOperator();
    const use = { write: 'never', shared: false } as const;
    const id = await desk.register(operator, { contacts: [{ phone: '333 222 0001', use }] });
    await desk.contacting.run(operator, id, {
      ...{ contacts: [{ phone: '333 222 0002' }], source: 'person', shown: 0 },
    });
    expect(desk.rules.said.slice(-2)).toEqual([
      { reach: '+393332220001', rule: undefined, saidIn: id },
      { reach: '+393332220002', rule: undefined, saidIn: id },
    ]);
    expect((await desk.searching.run(operator, '0002')).found).toMatchObject([{ id }]);
    expect((await desk.searching.run(operator, '222 0001')).found).toEqual([]);
  });
});
