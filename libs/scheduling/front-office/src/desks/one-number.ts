import { type SchemaPath, validate } from '@angular/forms/signals';

import { type PhoneSense, readPhone, writtenPhone } from '@one-stop-shop/scheduling/contracts';

/** Which number the written digits mean. */
export function numberMeantBy(phone: string): PhoneSense {
  const { data } = writtenPhone.safeParse(phone);
  return data ? readPhone(data) : { kind: 'none' };
}

/**
 * No number is published of which nobody is sure.
 * @param words catalogue key for digits that are no number
 */
export function isOneNumber(path: SchemaPath<string>, words: string): void {
  validate(path, ({ value }) => {
    const { kind } = numberMeantBy(value());
    if (!value().trim() || kind === 'clear') return undefined;
    if (kind === 'none') return { kind, message: words };
    const code = kind === 'several' ? 'phone-not-one' : 'phone-unclear';
    return { kind, message: `problem.scheduling.${code}` };
  });
}
