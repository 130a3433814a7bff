import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { giveRole } from '@one-stop-shop/identity/contracts';
import { RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { type WrittenRole, asRole, choosesPlaces, newRole, roleRules } from './written-role';

const today = '2026-11-23';
const authorisation = {
  body: 'Comune di Cori',
  signedOn: '2026-11-20',
  secrecyOn: today,
  expiresOn: '2027-11-19',
};
const aMediator: WrittenRole = {
  ...newRole(today),
  role: 'mediator',
  municipalities: ['059005', '059006'],
  authorisation,
};

/** Fields that are wrong with it, and what would be sent when none is. */
async function tried(changed: Partial<WrittenRole>, before = aMediator) {
  const sent: unknown[] = [];
  const form = TestBed.runInInjectionContext(
    () =>
      new RequestForm({
        name: 'role',
        contract: giveRole,
        written: signal({ ...before, ...changed }),
        asRequest: asRole,
        wrong: 'staff.wrong',
        rules: (path) => roleRules(path, today),
        act: (role) => void sent.push(role),
      }),
  );
  await form.send();
  const mistakes = form.mistakes().map(({ words }) => words.replace('staff.wrong.', ''));
  return { mistakes, sent: sent[0] };
}

it('begins today and lasts until further notice', async () => {
  expect(await tried({})).toEqual({
    mistakes: [],
    sent: {
      role: 'mediator',
      municipalities: ['059005', '059006'],
      from: today,
      to: null,
      authorisation,
    },
  });
});

it('names what is missing', async () => {
  expect((await tried({}, newRole(today))).mistakes).toEqual(['role']);
  const { mistakes } = await tried({ role: 'mediator' }, newRole(today));
  expect(mistakes.toSorted()).toEqual(
    ['municipalities', 'body', 'signedOn', 'secrecyOn', 'expiresOn'].toSorted(),
  );
});

it.each(['district_administrator', 'district_coordinator', 'programme_manager'])(
  'asks for no place where %s has no choice, and forgets those chosen before',
  async (role) => {
    expect(choosesPlaces({ ...aMediator, role })).toBe(false);
    const { mistakes, sent } = await tried({ role });
    expect(mistakes).toEqual([]);
    expect(sent).toEqual({ role, municipalities: [], from: today, to: null });
  },
);

it.each([
  [{ from: '2026-11-22' }, ['from']],
  [{ from: '' }, ['from']],
  [{ from: '2026-12-01', to: '2026-11-30' }, ['to']],
  [{ from: '2026-12-01', to: '2026-12-01' }, []],
  [{ to: '2027-11-20' }, ['expiresOn']],
  [{ authorisation: { ...authorisation, secrecyOn: '2026-11-24' } }, ['secrecyOn']],
  [{ authorisation: { ...authorisation, signedOn: '2026-11-24' } }, ['signedOn']],
  [{ authorisation: { ...authorisation, expiresOn: '2029-11-20' } }, ['expiresOn']],
  [{ authorisation: { ...authorisation, body: 'X' } }, ['body']],
])('%j: wrong is %j', async (changed: Partial<WrittenRole>, wrong) => {
  expect((await tried(changed)).mistakes).toEqual(wrong);
});
