import type { OperatorScope, SignInScope } from '@one-stop-shop/shared/server';

/**
 * The sign-in at work because an administrator asked: only it reaches sessions,
 * passwords and factors. Whether they may ask is checked before.
 */
export function asTheSignIn({ requestId }: OperatorScope): SignInScope {
  return { asker: 'sign_in', municipalities: [], requestId, purpose: 'sign-in' };
}
