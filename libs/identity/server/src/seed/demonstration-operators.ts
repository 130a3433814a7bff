import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode, ServiceLanguage } from '@one-stop-shop/shared/contracts';

/** An account that exists in demonstrations only, so its password is no secret. */
export interface DemonstrationOperator {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly OperatorRole[];
  /** Where all of these roles are held. */
  readonly municipalities: readonly MunicipalityCode[];
  readonly languages?: readonly ServiceLanguage[];
}

const aprilia = '059001';
const cisterna = '059005';
const cori = '059006';
const roccaMassima = '059022';
const theDistrict = [aprilia, cisterna, cori, roccaMassima];

/** Invented people at addresses that can't exist (RFC 2606). */
export const demonstrationOperators: readonly DemonstrationOperator[] = [
  {
    name: 'Operatrice Dimostrativa di Aprilia',
    email: 'sportello.aprilia@demo.invalid',
    password: 'dimostrazione-aprilia',
    roles: ['desk_operator'],
    municipalities: [aprilia],
  },
  {
    name: 'Operatore Dimostrativo di Cisterna',
    email: 'sportello.cisterna@demo.invalid',
    password: 'dimostrazione-cisterna',
    roles: ['desk_operator'],
    municipalities: [cisterna],
  },
  {
    name: 'Operatrice Dimostrativa di Cori',
    email: 'sportello.cori@demo.invalid',
    password: 'dimostrazione-cori',
    roles: ['desk_operator'],
    municipalities: [cori],
  },
  {
    name: 'Operatore Dimostrativo di Rocca Massima',
    email: 'sportello.roccamassima@demo.invalid',
    password: 'dimostrazione-rocca-massima',
    roles: ['desk_operator'],
    municipalities: [roccaMassima],
  },
  // The id by which the seed of persons knows who has taken them in charge.
  {
    id: '0190a1b2-0000-7000-8000-00000000d0a1',
    name: 'Assistente Sociale Dimostrativa di Cori',
    email: 'assistente.cori@demo.invalid',
    password: 'dimostrazione-assistente',
    roles: ['social_worker', 'desk_operator'],
    municipalities: [cori],
  },
  // The ids by which the seed of the desks knows these mediators and practitioners.
  {
    id: '0190a1b2-0000-7000-8000-00000000d001',
    name: 'Amrit (dimostrazione)',
    email: 'amrit@demo.invalid',
    password: 'dimostrazione-amrit',
    roles: ['mediator'],
    municipalities: [cori, cisterna],
    languages: ['pa', 'hi', 'ur', 'en', 'it'],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d002',
    name: 'Awa (dimostrazione)',
    email: 'awa@demo.invalid',
    password: 'dimostrazione-awa-',
    roles: ['mediator'],
    municipalities: [aprilia],
    languages: ['fr', 'wo', 'ff', 'it'],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d003',
    name: 'Samira (dimostrazione)',
    email: 'samira@demo.invalid',
    password: 'dimostrazione-samira',
    roles: ['mediator'],
    municipalities: [aprilia, cisterna],
    languages: ['ar', 'fr', 'en', 'it'],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d004',
    name: 'Teresa (orientamento, dimostrazione)',
    email: 'orientamento@demo.invalid',
    password: 'dimostrazione-orientamento',
    roles: ['practitioner'],
    municipalities: [cori],
    languages: ['it', 'en'],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d005',
    name: 'Livia (legale, dimostrazione)',
    email: 'legale@demo.invalid',
    password: 'dimostrazione-legale',
    roles: ['practitioner'],
    municipalities: [aprilia, cisterna],
    languages: ['it', 'fr'],
  },
  {
    name: 'Coordinatore Dimostrativo',
    email: 'coordinamento@demo.invalid',
    password: 'dimostrazione-coordinamento',
    roles: ['district_coordinator'],
    municipalities: theDistrict,
  },
  {
    name: 'Responsabile Dimostrativa del Programma',
    email: 'programma@demo.invalid',
    password: 'dimostrazione-programma',
    roles: ['programme_manager'],
    municipalities: [aprilia],
  },
  {
    name: 'Amministratrice Dimostrativa',
    email: 'amministrazione@demo.invalid',
    password: 'dimostrazione-amministrazione',
    roles: ['district_administrator'],
    municipalities: theDistrict,
  },
  {
    name: 'Amministratore Dimostrativo',
    email: 'amministrazione.due@demo.invalid',
    password: 'dimostrazione-amministrazione-due',
    roles: ['district_administrator'],
    municipalities: theDistrict,
  },
];
