import type { StaffAssignment } from '@one-stop-shop/identity/contracts';

import { groupedWork } from './grouped-work';

const mediator = (municipality: string, to: string | null = null): StaffAssignment => ({
  role: 'mediator',
  municipality: municipality as StaffAssignment['municipality'],
  from: '2026-11-23',
  to,
  authorisation: null,
});

describe('work in groups', () => {
  it('joins the municipalities of one role over the same days', () => {
    expect(groupedWork([mediator('059005'), mediator('059006')])).toMatchObject([
      { role: 'mediator', municipalities: ['059005', '059006'], to: null },
    ]);
  });

  it('keeps apart what ends on another day', () => {
    const work = groupedWork([mediator('059005'), mediator('059006', '2026-12-31')]);
    expect(work.map(({ municipalities }) => municipalities)).toEqual([['059005'], ['059006']]);
  });

  it('puts roles in their order, and the earlier days of a role first', () => {
    const desk = { ...mediator('059006'), role: 'desk_operator' as const };
    const later = { ...mediator('059001'), from: '2027-01-01' };
    expect(
      groupedWork([later, mediator('059005'), desk]).map(({ role, from }) => [role, from]),
    ).toEqual([
      ['desk_operator', '2026-11-23'],
      ['mediator', '2026-11-23'],
      ['mediator', '2027-01-01'],
    ]);
  });
});
