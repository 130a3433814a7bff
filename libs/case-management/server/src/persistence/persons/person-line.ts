import type { PersonLine } from '@one-stop-shop/case-management/contracts';
import type { PersonEntity } from './person.entity';

/** Somebody as lists show them. */
export function lineOf(person: PersonEntity): PersonLine {
  const { id, name, latin, birthYear, language, lastMetAt, restricted } = person;
  return {
    ...{ id, name, restricted },
    ...(latin && { latin }),
    ...(birthYear && { birthYear }),
    ...(language && { language }),
    ...(lastMetAt && { lastMetAt: lastMetAt.toISOString() }),
  };
}
