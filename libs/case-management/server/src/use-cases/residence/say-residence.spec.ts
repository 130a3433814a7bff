import { sayResidence, type SayResidence } from '@one-stop-shop/case-management/contracts';
import { NotPermitted, type OperatorScope } from '@one-stop-shop/shared/server';
import { PersonUnknown, RecordChangedSince } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

/** It is Monday 23 November 2026 at the desk. */
describe('what lets somebody stay', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  const card: SayResidence = {
    said: { title: 'work_subordinate', issuedOn: '2025-01-10', expiresOn: '2027-01-10' },
    ...{ source: 'document', shown: 0 },
  };
  const say = (by: OperatorScope, id: string, wishes: Partial<SayResidence> = {}) =>
    desk.sayingResidence.run(by, id, { ...card, ...wishes });
  const born = { facts: { names: [{ given: 'Ada' }], birth: { year: 1990 } } };

  it('is said with its days, and what follows for today is told with its source', async () => {
    const worker = aSocialWorker();
    desk.staff.add(worker, 'Marta');
    const id = await desk.register(worker, born);
    expect(await desk.residence.now(worker, id)).toEqual({ version: 0 });
    await say(worker, id);
    expect(await desk.residence.now(worker, id)).toMatchObject({
      version: 1,
      now: {
        said: card.said,
        ...{ source: 'document', by: 'Marta', corrected: 0, warnings: [] },
        mayWork: { answer: 'yes_until', day: '2027-01-10', basis: { mark: 'V' } },
      },
    });
    expect((await desk.reading.run(worker, id)).permit).toEqual({
      ...{ state: 'renew_now', expiresOn: '2027-01-10', askUntil: '2027-03-11' },
    });
  });

  it('is said anew with the receipt, and what was said before stays readable', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    await say(worker, id);
    const asked = '2026-11-20';
    const said = { ...card.said, renewalRequestedOn: asked, receiptOn: asked };
    await say(worker, id, { said, source: 'person', shown: 1 });
    const { now } = await desk.residence.now(worker, id);
    expect(now).toMatchObject({ said, source: 'person', corrected: 1 });
    expect(now?.mayWork).toMatchObject({ answer: 'yes', reason: 'renewal_pending' });
    expect((await desk.reading.run(worker, id)).permit?.state).toBe('receipt');
    const history = await desk.residence.history(worker, id);
    expect(history.map((one) => one.said)).toEqual([said, card.said]);
  });

  it('is the day and the clock to who reads no notes, and nothing that tells more', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    const applied = '2026-11-02';
    const said = {
      ...{ title: 'asylum_applicant_certificate' as const, appliedOn: applied },
      ...{ receiptOn: applied, note: 'Viene dal centro di Velletri' },
    };
    await say(worker, id, { said });
    expect((await desk.residence.now(worker, id)).now?.mayWork).toMatchObject({
      ...{ answer: 'yes_from', day: '2027-01-02' },
    });
    const operator = anOperator();
    const seen = await desk.reading.run(operator, id);
    expect(seen.permit).toEqual({ state: 'receipt' });
    expect(JSON.stringify(seen)).not.toMatch(/asylum|2027-01-02|2026-11-02|Velletri/);
    for (const closed of [
      desk.residence.now(operator, id),
      desk.residence.history(operator, id),
      say(operator, id, { shown: 1 }),
    ])
      await expect(closed).rejects.toThrow(NotPermitted);
    // Nor where SQL is sent in the scope of a desk.
    const rows = await desk.database.unitOfWork.inTransaction(operator, (tx) =>
      tx.query('SELECT title_id FROM case_management.residence_detail WHERE person_id = $1', [id]),
    );
    expect(rows).toEqual([]);
  });

  it('is kept where its days contradict each other, and warned of', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    const wrong = { title: 'refugee' as const, issuedOn: '2026-01-10', expiresOn: '2025-01-10' };
    await say(worker, id, { said: wrong });
    const { now } = await desk.residence.now(worker, id);
    expect(now).toMatchObject({ warnings: ['end-before-issue'] });
    expect(now?.mayWork).toMatchObject({ answer: 'ask_legal_advice', reason: 'end_before_issue' });
    expect((await desk.reading.run(worker, id)).permit?.state).toBe('unknown');
    const said = { title: 'refugee' as const, expiresOn: '2030-01-10', appliedOn: '2026-11-24' };
    await say(worker, id, { said, shown: 1 });
    expect((await desk.residence.now(worker, id)).now?.warnings).toEqual(['date-in-future']);
  });

  it('keeps a card whose day is long over, and says that a lawyer is asked first', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    await say(worker, id, { said: { title: 'family', expiresOn: '2024-05-01' } });
    expect((await desk.reading.run(worker, id)).permit?.state).toBe('window_passed');
  });

  it.each([
    ['31 February', { expiresOn: '2027-02-31' }],
    ['a year beyond the calendar', { expiresOn: '9999-12-31' }],
    ['a title that nobody knows', { title: 'golden_visa' }],
    ['words without end', { note: 'a'.repeat(501) }],
    ['what it has no field for', { stay: 'no' }],
  ])('takes no %s', (_, wrong) => {
    const said = { ...card.said, ...wrong };
    expect(sayResidence.safeParse({ ...card, said }).success).toBe(false);
  });

  it('answers nothing but to write the birth down where nobody knows it', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker);
    await say(worker, id);
    const { now } = await desk.residence.now(worker, id);
    expect(now?.mayWork).toMatchObject({ answer: 'ask_legal_advice', reason: 'age_unknown' });
  });

  it('is said by one of two who do it at once', async () => {
    const id = await desk.register(anOperator());
    const tries = await Promise.allSettled([say(aSocialWorker(), id), say(aSocialWorker(), id)]);
    const refused = tries.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([
      expect.any(RecordChangedSince),
    ]);
    expect(await desk.residence.history(aSocialWorker(), id)).toHaveLength(1);
  });

  it('is nobody’s to say or read who does not see the person', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, { ...born, restrictedFor: ['violence'] });
    await say(worker, id);
    expect((await desk.residence.now(worker, id)).now?.said).toEqual(card.said);
    for (const other of [aSocialWorker(), aSocialWorker(aprilia), aMediator()]) {
      await expect(say(other, id, { shown: 1 })).rejects.toThrow(PersonUnknown);
      await expect(desk.residence.now(other, id)).rejects.toThrow(PersonUnknown);
      await expect(desk.residence.history(other, id)).rejects.toThrow(PersonUnknown);
    }
  });

  it('is of one length for whatever is chosen from lists and calendars', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    await say(worker, id, { said: { title: 'study' } });
    const day = '2026-11-02';
    const all = {
      ...{ title: 'eu_long_term_resident_other_state' as const, issuedOn: day, expiresOn: day },
      ...{ appliedOn: day, receiptOn: day, renewalRequestedOn: day, conversionRequestedOn: day },
    };
    await say(worker, id, { said: all, shown: 1 });
    const lengths = await desk.database.everything<{ length: number }>(
      `SELECT DISTINCT octet_length(sealed) AS length FROM case_management.residence_detail
        WHERE person_id = $1`,
      [id],
    );
    expect(lengths).toHaveLength(1);
  });

  it('is recorded as read, with what it is about', async () => {
    const worker = aSocialWorker();
    const id = await desk.register(worker, born);
    const reader = aSocialWorker();
    await say(worker, id);
    await desk.residence.now(reader, id);
    const lines = await desk.database.everything(
      'SELECT subject, field_classes FROM platform.read_audit WHERE reader = $1',
      [reader.operatorId],
    );
    expect(lines).toEqual([{ subject: id, field_classes: ['residence'] }]);
  });
});
