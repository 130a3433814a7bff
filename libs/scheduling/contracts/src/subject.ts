import { defineSubjectKind } from '@one-stop-shop/shared/contracts';

/** People are known by their appointments. */
export const appointmentSubject = defineSubjectKind('appointment');
