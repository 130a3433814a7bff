/**
 * Whether a password opens an account that has no second factor. In a demonstration
 * it does: its accounts are invented and their passwords public.
 */
export class PasswordAlone {
  constructor(readonly isEnough: boolean) {}
}
