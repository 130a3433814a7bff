import { chooseDigits } from '@one-stop-shop/case-management/contracts';
import { DigitsGuessable, PersonUnknown } from '../../domain/problems';
import {
  aDeskAfternoon,
  aMediator,
  anOperator,
  aprilia,
  aSocialWorker,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';

describe('the digits of somebody’s own page', () => {
  let desk: DeskAfternoon;
  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  const choose = (operator: ReturnType<typeof anOperator>, id: string, digits: string) =>
    desk.choosing.run(operator, id, chooseDigits.parse({ digits }));
  const kept = (id: string) =>
    desk.database.everything<{ keyed_hash: string; noted_by: string }>(
      'SELECT keyed_hash, noted_by FROM case_management.own_page_digits WHERE person_id = $1',
      [id],
    );

  it('are kept as a keyed hash, of which the page tells the day alone', async () => {
    const [operator, mediator] = [anOperator(), aMediator()];
    const [one, other] = [await desk.register(operator), await desk.register(mediator)];
    expect((await desk.reading.run(operator, one)).digitsChosen).toEqual([]);
    await choose(operator, one, '8153');
    await choose(mediator, other, '8153');
    const [[first], [second]] = await Promise.all([kept(one), kept(other)]);
    expect(first?.keyed_hash).toMatch(/^k1\.[^$]+\$/);
    expect(first?.keyed_hash).not.toBe(second?.keyed_hash);
    const person = await desk.reading.run(operator, one);
    expect(person.digitsChosen).toEqual([
      { at: '2026-11-23T08:00:00.000Z', by: operator.operatorId },
    ]);
    expect(JSON.stringify(person)).not.toContain('8153');
    await expect(
      desk.database.unitOfWork.inTransaction(operator, (tx) =>
        tx.query('SELECT keyed_hash FROM case_management.own_page_digits'),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it('are chosen anew, also by two at once, and those of before are gone', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    await Promise.all([choose(operator, id, '8153'), choose(anOperator(), id, '2580')]);
    const [before] = await kept(id);
    await choose(operator, id, '7331');
    const rows = await kept(id);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.keyed_hash).not.toBe(before?.keyed_hash);
    expect(rows[0]?.noted_by).toBe(operator.operatorId);
  });

  it('are the same in every script', async () => {
    const operator = anOperator();
    const id = await desk.register(operator);
    const hashes: (string | undefined)[] = [];
    for (const written of ['8153', '٨١٥٣', '۸۱۵۳', '८१५३', '੮੧੫੩', ' ８１５３ ']) {
      await choose(operator, id, written);
      hashes.push((await kept(id))[0]?.keyed_hash);
    }
    expect(new Set(hashes).size).toBe(1);
    for (const wrong of ['815', '81533', '81 53', 'otto', ''])
      expect(chooseDigits.safeParse({ digits: wrong }).success).toBe(false);
  });

  it('are refused where others would guess them', async () => {
    const operator = anOperator();
    const id = await desk.register(operator, {
      facts: { names: [{ given: 'Ada' }], birth: { date: '1987-04-06' } },
      contacts: [{ phone: '333 555 0742' }],
    });
    for (const digits of ['1234', '0000', '۱۹۸۷', '0742', '0604'])
      await expect(choose(operator, id, digits)).rejects.toThrow(DigitsGuessable);
    expect(await kept(id)).toEqual([]);
  });

  it('are nobody’s to choose who does not see the person', async () => {
    const id = await desk.register(aSocialWorker(), { restrictedFor: ['violence'] });
    for (const other of [anOperator(), anOperator(aprilia), aMediator()])
      await expect(choose(other, id, '8153')).rejects.toThrow(PersonUnknown);
  });
});
