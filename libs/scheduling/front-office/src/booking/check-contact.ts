import type { Problem } from '@one-stop-shop/shared/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import type { Answers } from './answers';

/** How the page asks to be answered, by the field that is wrong. */
const wordsOfField: Record<string, string> = {
  firstName: 'booking.reach.nameWrong',
  phone: 'booking.reach.phoneWrong',
  email: 'booking.reach.emailWrong',
};

/** What is missing before anything is sent. */
export function missingContact(answers: Answers): FieldError[] {
  const missing: FieldError[] = [];
  if (!answers.firstName) missing.push({ field: 'firstName', words: 'booking.reach.nameMissing' });
  if (!answers.contactBy) {
    missing.push({ field: 'contact-phone', words: 'booking.reach.contactMissing' });
  }
  if (answers.contactBy === 'phone' && !answers.phone) {
    missing.push({ field: 'phone', words: 'booking.reach.phoneMissing' });
  }
  if (answers.contactBy === 'email' && !answers.email) {
    missing.push({ field: 'email', words: 'booking.reach.emailMissing' });
  }
  return missing;
}

/**
 * What the schema of the booking itself finds wrong with name and contact. The
 * schema comes when it is needed; where the network holds it back, the server says
 * the same a page later.
 */
export async function wrongContact(answers: Answers): Promise<FieldError[]> {
  const schema = await import('./contact-schema').catch(() => undefined);
  if (!schema) return [];
  const { firstName, contactBy, phone, email } = answers;
  const checked = schema.contactSchema.safeParse({
    firstName,
    ...(contactBy === 'phone' && { phone }),
    ...(contactBy === 'email' && { email }),
  });
  return asFieldErrors(checked.error?.issues.map(({ path }) => String(path[0])) ?? []);
}

/** What the server found wrong with name and contact, empty if it refused for another reason. */
export function refusedContact({ code, errors }: Problem): FieldError[] {
  if (code === 'scheduling.phone-not-valid') return asFieldErrors(['phone']);
  return asFieldErrors((errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? ''));
}

function asFieldErrors(fields: readonly string[]): FieldError[] {
  return [...new Set(fields)].flatMap((field) => {
    const words = wordsOfField[field];
    return words ? [{ field, words }] : [];
  });
}
