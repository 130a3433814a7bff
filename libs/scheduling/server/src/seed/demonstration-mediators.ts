import type { Practice } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { WeeklyStretch } from '../domain/timetable';
import { aprilia, cisterna, cori } from './desk-facts';

/** A mediator or practitioner who exists only in demonstrations, with shifts that renew every week. */
export interface DemonstrationMediator {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly ServiceLanguage[];
  /** What a practitioner is there for. */
  readonly practices?: readonly Practice[];
  /** Left out where it is not said. */
  readonly receivedAs?: 'woman' | 'man';
  readonly shifts: readonly (WeeklyStretch & { readonly deskId: string })[];
}

export const teresa = '0190a1b2-0000-7000-8000-00000000d004';
export const livia = '0190a1b2-0000-7000-8000-00000000d005';

export const demonstrationMediators: readonly DemonstrationMediator[] = [
  {
    id: '0190a1b2-0000-7000-8000-00000000d001',
    name: 'Amrit (dimostrazione)',
    languages: ['pa', 'hi', 'ur', 'en', 'it'],
    shifts: [
      { deskId: cori, weekday: 2, from: '16:00', until: '18:00' },
      { deskId: cisterna, weekday: 3, from: '15:00', until: '18:00' },
      { deskId: cisterna, weekday: 4, from: '09:00', until: '12:00' },
    ],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d002',
    name: 'Awa (dimostrazione)',
    languages: ['fr', 'wo', 'ff', 'it'],
    receivedAs: 'woman',
    shifts: [
      { deskId: aprilia, weekday: 1, from: '09:00', until: '13:00' },
      { deskId: aprilia, weekday: 2, from: '15:00', until: '18:00' },
      { deskId: aprilia, weekday: 4, from: '15:00', until: '18:00' },
    ],
  },
  {
    id: '0190a1b2-0000-7000-8000-00000000d003',
    name: 'Samira (dimostrazione)',
    languages: ['ar', 'fr', 'en', 'it'],
    receivedAs: 'woman',
    shifts: [
      { deskId: aprilia, weekday: 1, from: '09:00', until: '13:00' },
      { deskId: cisterna, weekday: 4, from: '09:00', until: '12:00' },
    ],
  },
  {
    id: teresa,
    name: 'Teresa (orientamento, dimostrazione)',
    languages: ['it', 'en'],
    practices: ['orientation', 'tutoring'],
    receivedAs: 'woman',
    shifts: [{ deskId: cori, weekday: 2, from: '16:00', until: '18:00' }],
  },
  {
    id: livia,
    name: 'Livia (legale, dimostrazione)',
    languages: ['it', 'fr'],
    practices: ['legal_advice'],
    receivedAs: 'woman',
    shifts: [
      { deskId: aprilia, weekday: 1, from: '09:00', until: '13:00' },
      { deskId: cisterna, weekday: 3, from: '15:00', until: '18:00' },
    ],
  },
];
