import { TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import { MunicipalityDirectory } from '../frame/municipality-directory';
import { RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';

const places = [
  { code: '059001', name: 'Aprilia' },
  { code: '059005', name: 'Cisterna di Latina' },
  { code: '059006', name: 'Cori' },
];

it('gives every field an id of its own, and every label its field', async () => {
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: MunicipalityDirectory, useValue: { all: () => places } },
    ],
  });
  const draft = new RoleDraft('2026-11-23');
  draft.role.set('mediator');
  const fixture = TestBed.createComponent(RoleFields);
  fixture.componentRef.setInput('draft', draft);
  fixture.componentRef.setInput('wrong', []);
  fixture.componentRef.setInput('key', 'role-0');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;

  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).not.toContain('null');
  expect(new Set(ids).size).toBe(ids.length);
  const labels = [...page.querySelectorAll('label')];
  expect(labels.filter(({ control }) => !control)).toEqual([]);
  // The summary of what is wrong leads to the first municipality.
  expect(ids).toContain('role-0-municipalities');
});
