import type { SignInScope } from '@one-stop-shop/shared/server';

export function signInScope(requestId: string): SignInScope {
  return { asker: 'sign_in', municipalities: [], requestId, purpose: 'sign-in' };
}
