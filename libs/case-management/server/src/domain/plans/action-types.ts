import type { ActionType } from '@one-stop-shop/case-management/contracts';

/** By the second word of a coded sentence: `tutoring` of `action.tutoring.course`. */
const typeOf: Readonly<Record<string, ActionType>> = {
  tutoring: 'tutoring',
  coaching: 'coaching',
  counselling: 'orientation_counselling',
  'to-work': 'orientation_to_work',
  'to-training': 'orientation_to_training',
  skills: 'skills_development',
  accompany: 'accompaniment',
  info: 'information_and_simplification',
  docs: 'information_and_simplification',
  work: 'information_and_simplification',
  family: 'information_and_simplification',
  life: 'information_and_simplification',
  mediation: 'intercultural_mediation',
  profiling: 'skills_profiling',
  title: 'recognition_of_foreign_titles',
  italian: 'italian_language_course',
};

/** What kind of action a coded sentence says; undefined for what is none. */
export function typeOfAction(sentence: string): ActionType | undefined {
  const [kind, second = ''] = sentence.split('.');
  return kind === 'action' ? typeOf[second] : undefined;
}
