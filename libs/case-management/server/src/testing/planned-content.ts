import type { PlanContent } from '@one-stop-shop/case-management/contracts';

/** A goal, two actions (one in own words) and a commitment. */
export const content = (wishes: Partial<PlanContent> = {}): PlanContent => ({
  goals: [{ sentence: 'goal.work.find-job', slots: {} }],
  actions: [
    {
      type: 'orientation_to_work',
      says: { sentence: 'action.to-work.cv', slots: {} },
      by: 'together',
      due: '2026-11-23',
    },
    { type: 'coaching', says: { own: 'Scegli una foto.' }, by: 'person' },
  ],
  commitments: [{ sentence: 'commitment.study-hours', slots: { count: 3 } }],
  supports: [],
  ...wishes,
});
