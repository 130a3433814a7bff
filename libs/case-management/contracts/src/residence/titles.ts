import * as z from 'zod';

/**
 * What somebody may hold, or has asked for; what each means for work and renewal is dated reference
 * data of the server (`domain/residence/residence-titles.json`), and what it is called stands in the
 * catalogues.
 */
export const titleCodes = [
  'asylum_request_announced',
  'asylum_applicant_permit',
  'asylum_applicant_certificate',
  'refugee',
  'subsidiary_protection',
  'special_protection_2018',
  'special_protection_2020',
  'special_protection_2023',
  'temporary_protection',
  'special_case_18',
  'special_case_18bis',
  'special_case_22',
  'special_case_18ter',
  'humanitarian',
  'special_cases_2018',
  'calamity_2020',
  'calamity',
  'civil_value',
  'medical_care_illness',
  'medical_care_pregnancy',
  'medical_care_entry',
  'work_subordinate',
  'work_seasonal',
  'work_self_employed',
  'work_home_care_out_of_quota',
  'eu_blue_card',
  'work_art27',
  'awaiting_employment',
  'family',
  'family_cohesion',
  'family_of_italian',
  'child_assistance_art31',
  'study',
  'study_from_minor',
  'minor_age',
  'foster_care',
  'administrative_continuation',
  'eu_long_term_resident',
  'eu_long_term_resident_other_state',
  'eu_citizen',
  'eu_family_member_card',
  'stateless',
  'citizenship_pending',
  'elective_residence',
  'visa_holder',
  'italian_citizen',
  'to_be_clarified',
] as const;

export const titleCode = z.enum(titleCodes).meta({ id: 'TitleCode' });

export type TitleCode = z.infer<typeof titleCode>;
