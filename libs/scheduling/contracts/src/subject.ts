import { defineFieldClass, defineSubjectKind } from '@one-stop-shop/shared/contracts';

/** People are known by their appointments. */
export const appointmentSubject = defineSubjectKind('appointment');

/** What they wrote about their visit. */
export const wordsClass = defineFieldClass('words');
