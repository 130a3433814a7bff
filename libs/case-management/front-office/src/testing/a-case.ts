import type { CaseRecord } from '@one-stop-shop/case-management/contracts';

import { amrit } from './a-person';

export const samira = '0190a1b2-0000-7000-8000-00000000d003';

/** Gurpreet's case, led by who is signed in: it was taken in charge and is active. */
export function aCase(more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: '0190a1b2-0000-7000-8000-00000000c001',
    municipality: '059006',
    version: 3,
    status: 'active',
    since: '2026-11-20T10:00:00.000Z',
    takenOn: '2026-11-10',
    legalBasis: 'public_task',
    responsible: amrit,
    leads: true,
    assignments: [],
    events: [],
    tasks: [],
    mayOwn: [{ id: amrit, name: 'Elena' }],
    otherPlans: [],
    staff: { [amrit]: 'Elena', [samira]: 'Samira' },
    ...more,
  };
}

/** Something to do for Samira, due in three days. */
export function aTask(
  more: Partial<CaseRecord['tasks'][number]> = {},
): CaseRecord['tasks'][number] {
  return {
    id: '0190a1b2-0000-7000-8000-00000000c0a1',
    words: 'Telefonare al CPIA',
    due: '2026-11-27',
    owner: samira,
    addedAt: '2026-11-21T10:00:00.000Z',
    addedBy: amrit,
    ...more,
  };
}
