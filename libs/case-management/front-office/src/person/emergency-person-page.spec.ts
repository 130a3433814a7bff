import { TestBed } from '@angular/core/testing';

import { aPerson, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { EmergencyPersonPage } from './emergency-person-page';

it('shows what was done, and nothing by which anything is changed', async () => {
  const asked: string[] = [];
  const contact = { id: gurpreet, phone: '+393331234567', use: { write: 'any', shared: false } };
  const elsewhere = aPerson({
    municipality: '059001',
    contacts: [contact as never],
    origins: {
      names: {
        ...{ source: 'person', recordedAt: '2026-11-17T15:20:00.000Z' },
        ...{ recordedBy: gurpreet, corrected: 2 },
      },
    },
  });
  TestBed.configureTestingModule({
    providers: provideDesk({
      inEmergency: (access) => {
        asked.push(access);
        return Promise.resolve(elsewhere);
      },
    }),
  });
  const fixture = TestBed.createComponent(EmergencyPersonPage);
  fixture.componentRef.setInput('access', 'the-access');
  const page = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();
  expect(asked).toEqual(['the-access']);
  expect(page.querySelector('oss-encounter-entry')).not.toBeNull();
  expect(page.querySelector('.person-contacts a[href^="tel:"]')).not.toBeNull();
  expect(page.querySelectorAll('button').length).toBe(0);
});
