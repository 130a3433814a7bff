import type { PersonFacts, RecordEncounter } from '@one-stop-shop/case-management/contracts';
import { dayOf, instantOf, plusDays } from '@one-stop-shop/shared/domain';
import type { InventedPerson } from './invented-persons';

/** One in twelve is its team's alone. */
export function isRestricted(at: number): boolean {
  return at % 12 === 11;
}

export function factsOf(
  person: InventedPerson,
): PersonFacts & { names: NonNullable<PersonFacts['names']> } {
  const { given, family, own, gender, language, country, born } = person;
  const latin = [given, family].filter(Boolean).join(' ');
  const [ownGiven, ownFamily] = own ?? [];
  const name = ownGiven
    ? { given: ownGiven, ...(ownFamily && { family: ownFamily }), latin }
    : { given, ...(family && { family }) };
  return {
    names: [name],
    ...(born && { birth: born.length === 4 ? { year: Number(born) } : { date: born } }),
    gender,
    citizenships: [country],
    birthCountry: country,
    languages: {
      preferred: language,
      spoken: [language],
      read: ownGiven ? [language] : [],
      needsInterpreter: language !== 'en',
    },
  };
}

type Said = Pick<RecordEncounter, 'topics' | 'services' | 'minutes' | 'note'>;

const work: readonly Said[] = [
  { topics: ['job_search', 'cv'], services: ['cv_written'], minutes: 40 },
  { topics: ['tax_code_and_residence'], services: ['form_filled'], minutes: 20 },
  {
    topics: ['residence_title'],
    services: ['information_given', 'appointment_booked'],
    minutes: 30,
    note: 'Porta la ricevuta la prossima volta.',
  },
  { topics: ['italian_language'], services: ['italian_course_enrolment'], minutes: 20 },
  {
    topics: ['contract_and_payslip', 'rights_at_work'],
    services: ['information_given', 'oral_translation'],
    minutes: 30,
    note: 'La busta paga ha meno ore di quelle fatte.',
  },
  { topics: ['children_school'], services: ['phone_call_made'], minutes: 20 },
];

const promises = [
  'Telefonare alla scuola',
  'Chiedere al patronato',
  'Preparare il curriculum',
  'Prendere appuntamento al CpI',
];

/** None, one or two, on weekday afternoons before now; some with a promise, kept within days. */
export function encountersOf(person: InventedPerson, at: number, now: Date): RecordEncounter[] {
  return Array.from({ length: at % 3 }, (_, which) => {
    const day = plusDays(dayOf(now), -(1 + ((at * 3 + which * 9) % 60)));
    const said = work[(at + which) % work.length] ?? { topics: [], services: [], minutes: 20 };
    const isOpen = which === 0 && at % 2 === 0;
    return {
      ...said,
      kind: 'desk_visit',
      startedAt: instantOf(day, '16:20').toISOString(),
      language: person.language,
      mediation: at % 7 === 5 ? 'family_member' : 'mediator_present',
      teachBack: at % 4 === 1 ? 'partly' : 'repeated_well',
      ...(isOpen && {
        nextStep: {
          words: promises[at % promises.length] ?? '',
          due: plusDays(dayOf(now), (at % 9) - 2),
        },
      }),
    } satisfies RecordEncounter;
  });
}
