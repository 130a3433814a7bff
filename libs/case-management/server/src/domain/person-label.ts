import type { PersonFacts, PersonName } from '@one-stop-shop/case-management/contracts';

/** How lists show somebody. */
export interface PersonLabel {
  readonly name: string;
  /** In Latin letters, where the name is in others. */
  readonly latin: string | null;
}

const isLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Called as they want to be; the name of their papers follows where it is another. */
export function labelOf({ names, called }: Pick<PersonFacts, 'names' | 'called'>): PersonLabel {
  const [first] = names ?? [];
  const whole = first ? wholeName(first) : '';
  const name = called && called !== whole ? [called, whole].filter(Boolean).join(' · ') : whole;
  const latin = first?.latin && !isLatin.test(whole) ? first.latin : null;
  return { name, latin };
}

function wholeName({ given, family }: PersonName): string {
  return [given, family].filter(Boolean).join(' ');
}
