import * as z from 'zod';

/** What a practitioner sits at the desk for: first orientation, tutoring, legal advice, psychology. */
export const practices = ['orientation', 'tutoring', 'legal_advice', 'psychology'] as const;

export const practice = z.enum(practices).meta({ id: 'Practice' });

export type Practice = z.infer<typeof practice>;

/** Those of which the mere word tells something about whoever comes. */
const telling: readonly Practice[] = ['legal_advice', 'psychology'];

/** A practice in a list; who doesn't receive people reads of a telling one that there is an appointment. */
export const listedPractice = z.enum([...practices, 'appointment']).meta({ id: 'ListedPractice' });

export type ListedPractice = z.infer<typeof listedPractice>;

export function asListed(kind: Practice, receives: boolean): ListedPractice {
  return !receives && telling.includes(kind) ? 'appointment' : kind;
}

/** What a shift is worked as: a practitioner's says for what. */
export const professions = ['mediation', 'practice'] as const;

export const profession = z.enum(professions).meta({ id: 'Profession' });

export type Profession = z.infer<typeof profession>;

export function professionOf(shift: { readonly practices: readonly Practice[] }): Profession {
  return shift.practices.length > 0 ? 'practice' : 'mediation';
}
