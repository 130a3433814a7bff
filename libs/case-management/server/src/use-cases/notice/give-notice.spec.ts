import { randomUUID } from 'node:crypto';
import type { GiveNotice } from '@one-stop-shop/case-management/contracts';
import {
  MunicipalityUnknown,
  NoticeNotInForce,
  NoticeNotWritten,
  PersonUnknown,
} from '../../domain/problems';
import { seedNotices } from '../../seed/seed-notices';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  cori,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('the privacy notice', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
    await seedNotices(desk.database.unitOfWork, { demonstration: false });
  });
  afterAll(() => desk.database.close());

  const readOut = (version = 1): GiveNotice => ({ version, language: 'pa', how: 'read_aloud' });
  const give = (
    ...[operator, id, given = readOut()]: [
      Parameters<typeof desk.giving.run>[0],
      string,
      GiveNotice?,
    ]
  ) => desk.giving.run(operator, id, randomUUID(), given);

  it('is due until it was given, and then stands in the record', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    const before = await desk.reading.run(operator, id);
    expect(before.notice).toMatchObject({ version: 1, validFrom: '2026-11-23', due: true });
    expect(before.notice?.languages).toEqual(expect.arrayContaining(['it', 'ur', 'ar']));
    expect(before.notices).toEqual([]);
    await give(operator, id);
    const { notice, notices } = await desk.reading.run(operator, id);
    expect(notice?.due).toBe(false);
    expect(notices).toMatchObject([
      { ...readOut(), givenBy: operator.operatorId, givenAt: '2026-11-23T08:00:00.000Z' },
    ]);
  });

  it('is given once by a form that is sent twice', async () => {
    const operator = anOperator();
    const [id, key] = [await desk.register(operator), randomUUID()];
    await Promise.all([1, 2].map(() => desk.giving.run(operator, id, key, readOut())));
    expect((await desk.reading.run(operator, id)).notices).toHaveLength(1);
  });

  it('is given while somebody is registered, as it is in force', async () => {
    const mediator = aMediator();
    const notice = { language: 'wo', how: 'read_aloud' } as const;
    const id = await desk.register(mediator, { notice });
    expect((await desk.reading.run(mediator, id)).notices).toMatchObject([
      { version: 1, ...notice, givenBy: mediator.operatorId },
    ]);
    await expect(
      desk.register(mediator, { notice: { language: 'wo', how: 'on_paper' } }),
    ).rejects.toThrow(NoticeNotWritten);
  });

  it('is due anew with a version that everybody must be given, and not with another', async () => {
    const operator = anOperator(aprilia);
    const id = await desk.register(operator);
    await give(operator, id);
    const publish = (version: number, from: string, required: boolean) =>
      desk.database.everything(
        `INSERT INTO case_management.privacy_notice (municipality, version, valid_from, required, texts)
         SELECT municipality, $2, $3, $4, texts FROM case_management.privacy_notice
          WHERE municipality = $1 AND version = 1`,
        [aprilia, version, from, required],
      );
    await publish(2, '2026-11-23', false);
    await publish(3, '2026-11-24', true);
    expect((await desk.reading.run(operator, id)).notice).toMatchObject({ version: 2, due: false });
    await expect(give(operator, id)).rejects.toThrow(NoticeNotInForce);
    desk.database.clock.set('2026-11-24T08:00:00Z');
    expect((await desk.reading.run(operator, id)).notice).toMatchObject({ version: 3, due: true });
    await give(operator, id, readOut(3));
    const { notice, notices } = await desk.reading.run(operator, id);
    expect(notice?.due).toBe(false);
    expect(notices.map(({ version }) => version)).toEqual([3, 1]);
  });

  it('is read in the language of somebody, and in Italian where it isn’t written in it', async () => {
    const operator = anOperator();
    const read = (language: 'ur' | 'wo' | 'it', municipality = cori) =>
      desk.noticing.run(operator, { municipality, language });
    expect(await read('ur')).toMatchObject({ language: 'ur', version: 1, draft: true });
    expect(await read('wo')).toMatchObject({ language: 'en' });
    const italian = await read('it');
    expect(italian).toMatchObject({ title: 'Che cosa facciamo con i tuoi dati', draft: false });
    expect(italian.paragraphs).toHaveLength(8);
    await expect(read('it', aprilia)).rejects.toThrow(MunicipalityUnknown);
  });

  it('is given by whoever sees the person, and taken back by nobody', async () => {
    const restricted = await desk.register(aSocialWorker(), { restrictedFor: ['violence'] });
    for (const other of [anOperator(), anOperator(aprilia)])
      await expect(give(other, restricted)).rejects.toThrow(PersonUnknown);
    const operator = anOperator();
    const id = await desk.register(operator);
    await give(operator, id);
    for (const statement of [
      "UPDATE case_management.notice_given SET how = 'by_link'",
      'DELETE FROM case_management.notice_given',
      'UPDATE case_management.privacy_notice SET required = false',
    ])
      await expect(
        desk.database.unitOfWork.inTransaction(operator, (tx) => tx.execute(statement, [])),
      ).rejects.toThrow(/permission denied/);
  });
});
