import type { Provider } from '@angular/core';
import { provideRouter } from '@angular/router';
import { provideTranslateService } from '@ngx-translate/core';

import { casePermissions } from '@one-stop-shop/case-management/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  Drafts,
  MunicipalityDirectory,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { CasesApi } from '../cases/cases-api';
import { PersonsApi } from '../persons-api';
import { amrit } from './a-person';

/** Tuesday 24 November 2026, 16:20 at the desks. */
export const now = new Date('2026-11-24T15:20:00.000Z');

const nothingBegun: Partial<PersonsApi> = {
  residence: () => Promise.resolve({ version: 0 }),
  draft: () => Promise.resolve({}),
  keepDraft: (id, { shown }) => Promise.resolve({ id, version: (shown?.version ?? 0) + 1 }),
  discardDraft: () => Promise.resolve(),
};

/** What pages of persons need around them: a clock, who works for Cori, and what the server answers. */
export function provideDesk(
  answers: Partial<PersonsApi>,
  may: readonly string[] = Object.values(casePermissions),
): Provider[] {
  return [
    provideTranslateService(),
    provideRouter([]),
    { provide: Api, useValue: { now: () => new Date(now) } },
    { provide: PersonsApi, useValue: { ...nothingBegun, ...answers } },
    { provide: CasesApi, useValue: { of: () => Promise.resolve({}) } },
    {
      provide: Drafts,
      useValue: {
        find: () => Promise.resolve(undefined),
        keep: () => Promise.resolve([]),
        isFinal: () => false,
        forget: () => undefined,
        discard: () => Promise.resolve(),
      },
    },
    {
      provide: MunicipalityDirectory,
      useValue: {
        all: () => [{ code: '059006', name: 'Cori' }],
        isLoading: () => false,
        nameOf: (code: string) => (code === '059006' ? 'Cori' : code),
      },
    },
    {
      provide: SessionInView,
      useValue: {
        municipalities: () => ['059006'],
        operatorId: () => amrit,
        may: (permission: string) => may.includes(permission),
      },
    },
  ] as Provider[];
}
