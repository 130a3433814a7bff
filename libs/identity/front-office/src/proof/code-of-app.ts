import { tidiedSigns } from '@one-stop-shop/shared/contracts';

/**
 * The six digits of an authenticator app as they are sent. Apps show them in two groups, in the
 * digits of the phone's language, and people copy the space. Undefined when they aren't six.
 */
export function codeOfApp(typed: string): string | undefined {
  const code = tidiedSigns(typed).replace(/[ -]/g, '');
  return /^\d{6}$/.test(code) ? code : undefined;
}
