import { defineFieldClass, defineSubjectKind } from '@one-stop-shop/shared/contracts';

/** Somebody whom a municipality knows. */
export const personSubject = defineSubjectKind('person');

/** Names, birth, citizenship, languages, identifiers and where they live. */
export const identityClass = defineFieldClass('identity');

/** When they were met, by whom, about what, as far as it is not sensitive. */
export const encounterClass = defineFieldClass('encounter');

/** Notes, and what is marked sensitive. */
export const notesClass = defineFieldClass('notes');

/** Individual plans: goals, actions, what both sides promise. */
export const planClass = defineFieldClass('plan');
/** That they are in charge, by whom, how far their case is, what is to be done and agreed. */
export const caseClass = defineFieldClass('case');
/** The paper that lets somebody stay, and its dates. */
export const residenceClass = defineFieldClass('residence');
/** Papers: what they are, and their pages. */
export const documentClass = defineFieldClass('document');
