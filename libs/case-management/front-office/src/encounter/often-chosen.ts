import {
  type EncounterTopic,
  type ServiceDone,
  encounterTopics,
  servicesDone,
} from '@one-stop-shop/case-management/contracts';

/**
 * What talks at these desks are mostly about, in view and under a key; the same order for everybody
 * and every day, so that fingers learn it. The rest follows as the district lists it.
 */
const often: readonly EncounterTopic[] = [
  'job_search',
  'cv',
  'training_course',
  'italian_language',
  'tax_code_and_residence',
  'children_school',
  'housing',
  'residence_title',
];

const oftenDone: readonly ServiceDone[] = [
  'information_given',
  'form_filled',
  'phone_call_made',
  'appointment_booked',
  'orientation_to_work',
];

export const topicsByUse = [...new Set([...often, ...encounterTopics])];
export const servicesByUse = [...new Set([...oftenDone, ...servicesDone])];
export const topicsInView = often.length;
export const servicesInView = oftenDone.length;

/** The single keys of the form: the topics count, the rest stands in the rows of the keyboard. */
export const chipKeys = {
  topics: '12345678',
  services: 'asdfg',
  minutes: 'qwert',
  teachBack: 'zxcv',
  nextStep: 'p',
  note: 'n',
} as const;
