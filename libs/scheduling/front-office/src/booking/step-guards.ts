import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';

import { type Step, canReach, nextStep } from './answers';
import { BookingDraft } from './booking-draft';

/** Leads to the first open question whoever comes too early: by a bookmark, or after a reload. */
export function reaches(step: Step): CanActivateFn {
  return () => {
    const { answers, confirmation } = inject(BookingDraft);
    if (canReach(step, answers())) return true;
    const router = inject(Router);
    // The back button on the confirmation must not look like a lost booking.
    const page = confirmation() ? 'fatto' : nextStep(answers());
    return router.createUrlTree(['/prenota', page]);
  };
}

export const hasConfirmation: CanActivateFn = () =>
  inject(BookingDraft).confirmation() ? true : inject(Router).createUrlTree(['/prenota']);

/** Notes the municipality whose site sent the person: `/prenota?comune=059006`. */
export const noteMunicipality: CanActivateFn = ({ queryParamMap }) => {
  const municipality = queryParamMap.get('comune') ?? '';
  const draft = inject(BookingDraft);
  if (/^\d{6}$/.test(municipality) && municipality !== draft.answers().municipality) {
    draft.answer({ municipality, deskId: undefined, slot: undefined });
  }
  return true;
};
