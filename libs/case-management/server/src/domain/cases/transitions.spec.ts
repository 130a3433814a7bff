import { caseStatuses, type CaseStatus } from '@one-stop-shop/case-management/contracts';
import { CaseCannotMove, CaseNotYours } from './problems';
import { actorOf, caseActors, moveOf } from './transitions';

// As `closed-lists.csv` has it, each line by hand.
const allowed = new Map([
  ['assessment plan_draft', 'moved'],
  ['plan_draft active', 'moved'],
  ['active suspended', 'moved'],
  ['suspended active', 'moved'],
  ['assessment closed', 'moved'],
  ['plan_draft closed', 'moved'],
  ['active closed', 'moved'],
  ['suspended closed', 'moved'],
  ['closed active', 'reopened'],
]);

const moves = caseActors.flatMap((actor) =>
  caseStatuses.flatMap((from) => caseStatuses.map((to) => ({ actor, from, to }))),
);

const tried = (actor: (typeof caseActors)[number], from: CaseStatus, to: CaseStatus) => {
  try {
    return moveOf(actor, from, to);
  } catch (error) {
    return error instanceof Error ? error.constructor : undefined;
  }
};

describe('a case', () => {
  it.each(moves)('of $actor goes from $from to $to, or not', ({ actor, from, to }) => {
    const isTheirs = actor === 'responsible' || actor === 'substitute';
    const expected = allowed.get(`${from} ${to}`) ?? CaseCannotMove;
    expect(tried(actor, from, to)).toBe(isTheirs ? expected : CaseNotYours);
  });

  it('is led by who takes charge alone, whatever else they are to it', () => {
    const both = { isResponsible: true, standsIn: true };
    expect(actorOf(false, both)).toBe('mediator');
    expect(actorOf(true, both)).toBe('responsible');
    expect(actorOf(true, { ...both, isResponsible: false })).toBe('substitute');
    expect(actorOf(true, { isResponsible: false, standsIn: false })).toBe('colleague');
  });
});
