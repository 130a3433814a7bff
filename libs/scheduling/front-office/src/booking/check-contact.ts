import type { PhoneReading, PhoneUnclearProblem } from '@one-stop-shop/scheduling/contracts';
import type { Problem, PublicLanguage } from '@one-stop-shop/shared/contracts';
import type { FieldError } from '@one-stop-shop/shared/front-office';

import type { Answers } from './answers';

/** What is wrong with name and contact; of a number that could be several, all of them. */
export interface ContactError extends FieldError {
  readings?: readonly PhoneReading[];
}

/** How the page asks to be answered, by the field that is wrong. */
const wordsOfField: Record<string, string> = {
  firstName: 'booking.reach.nameWrong',
  phone: 'booking.reach.phoneWrong',
  email: 'booking.reach.emailWrong',
};

/** What is missing before anything is sent. */
export function missingContact(answers: Answers): ContactError[] {
  const missing: ContactError[] = [];
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

/** Name and contact as they were understood, or what is wrong with them. */
export interface CheckedContact {
  readonly wrong: readonly ContactError[];
  readonly understood: Pick<Answers, 'firstName' | 'phone' | 'email'>;
}

/**
 * Reads name and contact by the schema of the booking itself. The schema comes when it is
 * needed; where the network holds it back, the server says the same a page later.
 */
export async function checkContact(
  answers: Answers,
  language: PublicLanguage,
): Promise<CheckedContact> {
  const schema = await import('./contact-schema').catch(() => undefined);
  if (!schema) return { wrong: [], understood: {} };
  const { firstName, contactBy, phone, email } = answers;
  const { data, error } = schema.contactSchema.safeParse({
    firstName,
    ...(contactBy === 'phone' && { phone }),
    ...(contactBy === 'email' && { email }),
  });
  if (!data) {
    return {
      wrong: asFieldErrors(error.issues.map(({ path }) => String(path[0]))),
      understood: {},
    };
  }
  const number = data.phone && schema.readPhone(data.phone, language);
  if (!number) return { wrong: [], understood: data };
  switch (number.kind) {
    case 'clear':
      return { wrong: [], understood: { ...data, phone: number.reading.grouped } };
    case 'unclear':
      return { wrong: [unclearPhone(number.readings)], understood: data };
    case 'several':
      return { wrong: [severalPhones], understood: data };
    case 'none':
      return { wrong: asFieldErrors(['phone']), understood: data };
  }
}

/** What the server found wrong with name and contact, empty if it refused for another reason. */
export function refusedContact(problem: Problem): ContactError[] {
  switch (problem.code) {
    case 'scheduling.phone-not-valid':
      return asFieldErrors(['phone']);
    case 'scheduling.phone-not-one':
      return [severalPhones];
    case 'scheduling.phone-unclear':
      return [unclearPhone((problem as PhoneUnclearProblem).readings)];
    default:
      return asFieldErrors(
        (problem.errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? ''),
      );
  }
}

const severalPhones: ContactError = { field: 'phone', words: 'booking.reach.phoneSeveral' };

function unclearPhone(readings: readonly PhoneReading[]): ContactError {
  return { field: 'phone', words: 'booking.reach.phoneUnclear', readings };
}

function asFieldErrors(fields: readonly string[]): ContactError[] {
  return [...new Set(fields)].flatMap((field) => {
    const words = wordsOfField[field];
    return words ? [{ field, words }] : [];
  });
}
