import { dangers } from '@one-stop-shop/identity/contracts';
import type { Choice } from '@one-stop-shop/shared/front-office/staff';

/** Of what somebody is in danger. */
export const dangerChoices: readonly Choice[] = dangers.map((value) => ({
  value,
  key: `emergency.danger.${value}`,
}));
