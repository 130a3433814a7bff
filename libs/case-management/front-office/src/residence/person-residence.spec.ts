import { type ComponentFixture, TestBed } from '@angular/core/testing';

import {
  type Person,
  type Residence,
  type SayResidence,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';

import { PersonStore } from '../person/person-store';
import { aPerson, amrit } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { PersonResidence } from './person-residence';

let fixture: ComponentFixture<PersonResidence>;
let card: HTMLElement;
let said: SayResidence[];
let asked: number;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  [said, asked] = [[], 0];
});
afterEach(() => card.remove());

const held: NonNullable<Residence['now']> = {
  said: { title: 'family', expiresOn: '2027-01-10', note: 'porta la copia' },
  ...{ source: 'document', recordedAt: '2026-11-20T10:00:00.000Z', recordedBy: amrit },
  ...{ by: 'Amrit', corrected: 1, warnings: ['end-before-issue'] },
  mayWork: {
    ...{ answer: 'yes_until', day: '2027-01-10', reason: 'card_valid' },
    basis: { legalReference: 'art. 30', source: 'K', mark: 'K' },
  },
  about: {
    ...{ work: 'Ogni lavoro.', duration: '2 anni', renewal: 'Si rinnova.' },
    ...{ source: 'una scheda', mark: 'V' },
  },
};

async function show(
  person: Person,
  now: Residence['now'],
  may: readonly string[] = Object.values(casePermissions),
) {
  TestBed.configureTestingModule({
    providers: [
      ...provideDesk(
        {
          residence: () => {
            asked += 1;
            return Promise.resolve({ version: 3, ...(now && { now }) });
          },
          sayResidence: (_, statement) => {
            said.push(statement);
            return Promise.resolve({ learns: 'present' });
          },
        },
        may,
      ),
      { provide: PersonStore, useValue: { tell: () => undefined } },
    ],
  });
  fixture = TestBed.createComponent(PersonResidence);
  fixture.componentRef.setInput('person', person);
  card = fixture.nativeElement as HTMLElement;
  document.body.append(card);
  await fixture.whenStable();
}

const permit = { state: 'renew_now', expiresOn: '2027-01-10', askUntil: '2027-03-11' } as const;

it('says large where the papers stand, and what follows for work with its source', async () => {
  await show(aPerson({ permit }), held);
  expect(card.querySelector('.residence__state')?.textContent).toContain(
    'residence.state.renew_now',
  );
  expect(card.textContent).toContain('11 March 2027');
  expect(card.querySelector('.residence__answer')?.textContent).toContain('10 January 2027');
  expect(card.textContent).toContain('residence.why.card_valid');
  expect(card.querySelector('oss-reference-source')?.textContent).toContain('residence.to-verify');
  expect(card.querySelector('.notice--warning')?.textContent).toContain('end-before-issue');
  expect(card.textContent).toContain('porta la copia');
});

it('is the clock alone for who reads no notes, and asks the server for no more', async () => {
  const { readNotes, ...others } = casePermissions;
  expect(readNotes).toBeTruthy();
  await show(aPerson({ permit }), held, Object.values(others));
  expect(card.querySelector('.residence__state')).not.toBeNull();
  expect(card.textContent).toContain('residence.hidden');
  expect(card.textContent).not.toContain('residence.called');
  expect(card.querySelector('button')).toBeNull();
  expect(asked).toBe(0);
});

it('is the clock alone of somebody of another municipality, in an emergency', async () => {
  await show(aPerson({ permit, municipality: '059001' }), held);
  expect(card.querySelector('.residence__state')).not.toBeNull();
  expect(asked).toBe(0);
});

it('finds a title by a part of its name, and says all of it with the version looked at', async () => {
  await show(aPerson(), undefined);
  expect(card.textContent).toContain('residence.none');
  card.querySelector<HTMLButtonElement>('button')?.click();
  await fixture.whenStable();
  const type = (selector: string, text: string) => {
    const field = card.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  type('input[type=search]', 'SÉASONAL');
  await fixture.whenStable();
  expect(card.querySelector('select')?.value).toBe('work_seasonal');
  const [issued, ends] = card.querySelectorAll<HTMLInputElement>('input[type=date]');
  expect(card.querySelectorAll('input[type=date]')).toHaveLength(5);
  if (ends && issued) {
    ends.value = '2027-02-28';
    ends.dispatchEvent(new Event('input'));
  }
  await fixture.whenStable();
  card.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(said).toEqual([
    {
      said: { title: 'work_seasonal', expiresOn: '2027-02-28' },
      ...{ source: 'document', shown: 3 },
    },
  ]);
});
