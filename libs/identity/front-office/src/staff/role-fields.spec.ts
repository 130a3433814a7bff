import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { inviteStaff } from '@one-stop-shop/identity/contracts';
import { MunicipalityDirectory, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { RoleFields } from './role-fields';
import { asInvitation, nobodyWritten } from './written-invitation';
import { newRole } from './written-role';

const today = '2026-11-23';
const places = [
  { code: '059001', name: 'Aprilia' },
  { code: '059005', name: 'Cisterna di Latina' },
  { code: '059006', name: 'Cori' },
];

@Component({
  imports: [RoleFields],
  template: `
    @for (role of form.fields.roles; track role) {
      <oss-role-fields [of]="role" />
    }
  `,
})
class Page {
  readonly form = new RequestForm({
    name: 'invite',
    contract: inviteStaff,
    written: signal({
      ...nobodyWritten(today),
      roles: ['mediator', 'desk_operator'].map((role) => ({ ...newRole(today), role })),
    }),
    asRequest: asInvitation,
    wrong: 'staff.wrong',
    act: () => undefined,
  });
}

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: MunicipalityDirectory, useValue: { all: () => places } },
    ],
  });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement };
}

it('gives every field of every role an id of its own, and every label its field', async () => {
  const { page } = await open();
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const labels = [...page.querySelectorAll('label')];
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter(({ control }) => !control)).toEqual([]);
  // The summary of what is wrong leads to the first municipality.
  expect(ids).toContain('invite.roles.1.municipalities');
  const body = page.querySelector<HTMLInputElement>('[id="invite.roles.0.authorisation.body"]');
  expect(body?.maxLength).toBe(120);
});

it('says nothing of what a role asks for besides before it was tried', async () => {
  const { fixture, page } = await open();
  const { form } = fixture.componentInstance;
  const first = form.fields.roles[0]!;
  const wrong = () =>
    [...page.querySelector('oss-role-fields')!.querySelectorAll('.desk-field__error')].map((one) =>
      one.textContent.trim(),
    );
  first.role().value.set('');
  await form.send();
  await fixture.whenStable();
  expect(wrong()).toEqual(['staff.wrong.role']);
  first.role().value.set('mediator');
  await fixture.whenStable();
  expect(wrong()).toEqual([]);
  await form.send();
  await fixture.whenStable();
  expect(wrong()).toContain('staff.wrong.body');
});
