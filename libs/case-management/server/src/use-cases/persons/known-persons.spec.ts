import { personSubject } from '@one-stop-shop/case-management/contracts';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { defineSubjectKind, type Subject } from '@one-stop-shop/shared/contracts';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import {
  aDeskAfternoon,
  anOperator,
  aprilia,
  type DeskAfternoon,
} from '../../testing/desk-afternoon';
import { KnownPersons } from './known-persons';

describe('what else is known of somebody', () => {
  let desk: DeskAfternoon;
  const known = new KnownPersons();
  const registrar = anOperator();
  const colleague = anOperator();

  beforeAll(async () => {
    desk = await aDeskAfternoon();
  });
  afterAll(() => desk.database.close());

  const told = (operator: OperatorScope, subject: Subject) =>
    desk.database.unitOfWork.inTransaction(operator, (tx) => known.of(tx, subject));
  const person = (id: string): Subject => ({ kind: personSubject, id });
  const visit = (id: string): Subject => ({ kind: appointmentSubject, id });

  it('are their visits, asked by the person or by one of the visits', async () => {
    const [first, second, undone] = [desk.visits.add(), desk.visits.add(), desk.visits.add()];
    const id = await desk.register(registrar, { visit: first.id });
    await desk.tying.run(registrar, second.id, { person: id });
    await desk.tying.run(registrar, undone.id, { person: id });
    await desk.untying.run(registrar, undone.id, { person: id });
    const all = [person(id), visit(first.id), visit(second.id)];
    expect(await told(colleague, person(id))).toEqual(expect.arrayContaining(all));
    expect(await told(colleague, person(id))).toHaveLength(3);
    expect(await told(colleague, visit(second.id))).toEqual(expect.arrayContaining(all));
    expect(await told(colleague, visit(undone.id))).toEqual([visit(undone.id)]);
  });

  it('is nothing of a restricted record, and its visit seems to be nobody’s', async () => {
    const theirs = desk.visits.add();
    const id = await desk.register(registrar, { visit: theirs.id, restrictedFor: ['violence'] });
    expect(await told(colleague, person(id))).toEqual([]);
    expect(await told(colleague, visit(theirs.id))).toEqual([visit(theirs.id)]);
    expect(await told(registrar, person(id))).toEqual([person(id), visit(theirs.id)]);
  });

  it('is nothing of somebody in another municipality', async () => {
    const id = await desk.register(registrar);
    expect(await told(anOperator(aprilia), person(id))).toEqual([]);
  });

  it('is for others to say of what is neither', async () => {
    const voucher: Subject = { kind: defineSubjectKind('voucher'), id: registrar.operatorId };
    expect(await told(colleague, voucher)).toBeUndefined();
  });
});
