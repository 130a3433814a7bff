import { type ComponentFixture, TestBed } from '@angular/core/testing';

import type { RegisterPerson } from '@one-stop-shop/case-management/contracts';

import { provideDesk } from '../testing/provide-desk';
import type { BegunPerson } from './begun-person';
import { NewPersonForm } from './new-person-form';

let fixture: ComponentFixture<NewPersonForm>;
let form: HTMLElement;
let sent: RegisterPerson[];

afterEach(() => form.remove());

async function show(begun: BegunPerson = {}): Promise<void> {
  sent = [];
  TestBed.configureTestingModule({
    providers: provideDesk({
      register: (person) => {
        sent.push(person);
        return Promise.resolve({ id: '0190a1b2-0000-7000-8000-00000000e009', learns: 'not_told' });
      },
    }),
  });
  fixture = TestBed.createComponent(NewPersonForm);
  fixture.componentRef.setInput('begun', begun);
  form = fixture.nativeElement as HTMLElement;
  document.body.append(form);
  await fixture.whenStable();
}

const field = (name: string) =>
  form.querySelector<HTMLInputElement>(`[id="new-person.${name}"]`) as HTMLInputElement;

async function write(name: string, words: string, event = 'input'): Promise<void> {
  field(name).value = words;
  field(name).dispatchEvent(new Event(event));
  await fixture.whenStable();
}

async function send(): Promise<void> {
  form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
}

it('needs one name, and nothing else', async () => {
  await show();
  await send();
  expect(sent).toEqual([]);
  expect(form.textContent).toContain('persons.wrong.given');
  await write('facts.names.0.given', 'Aminata');
  await send();
  expect(sent).toEqual([
    {
      municipality: '059006',
      facts: { names: [{ given: 'Aminata' }] },
      contacts: [],
      source: 'person',
      restrictedFor: [],
    },
  ]);
});

it('begins with the booking, and ties it', async () => {
  const visit = { id: '0190a1b2-0000-7000-8000-00000000c001', channel: 'online' };
  await show({
    name: 'Gurpreet Singh',
    phone: '+393331234567',
    language: 'pa',
    visit: { ...visit, startsAt: '2026-11-24T15:20:00.000Z' },
  });
  form.querySelector<HTMLElement>('[id="new-person.access.requests"]')?.click();
  await send();
  expect(sent[0]).toMatchObject({
    visit: visit.id,
    facts: {
      names: [{ given: 'Gurpreet', family: 'Singh' }],
      languages: { preferred: 'pa', spoken: [], read: [], needsInterpreter: false },
    },
    contacts: [{ phone: '+393331234567', use: { write: 'any', shared: false } }],
    access: { channel: 'online', requests: ['work'] },
  });
});

it('says at its field what the contract refuses, and until where it goes', async () => {
  await show();
  await write('facts.names.0.given', 'Aminata');
  await write('contacts.0.phone', 'chiama domani');
  await write('facts.birth.year', '1810');
  await send();
  expect(sent).toEqual([]);
  for (const name of ['contacts.0.phone', 'facts.birth.year'])
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
  expect(field('facts.names.0.given').getAttribute('maxlength')).toBe('200');
  await write('contacts.0.phone', '333 1234567');
  await write('facts.birth.year', '2027');
  await send();
  expect(form.textContent).toContain('persons.wrong.year');
  await write('facts.birth.year', '1990');
  await send();
  expect(sent[0]?.facts.birth).toEqual({ year: 1990 });
});

it('keeps how a contact may be used', async () => {
  await show({ name: 'Awa', phone: '333 1234567' });
  form.querySelector<HTMLElement>('[id="new-person.contacts.0.use.write-never"]')?.click();
  form.querySelector<HTMLElement>('[id="new-person.contacts.0.use.shared"]')?.click();
  await write('contacts.0.use.hours.from', '9', 'input');
  await send();
  expect(sent).toEqual([]);
  await write('contacts.0.use.hours.from', '9', 'change');
  await write('contacts.0.use.hours.to', '18.30', 'change');
  await send();
  expect(sent[0]?.contacts).toEqual([
    {
      phone: '333 1234567',
      use: { write: 'never', shared: true, hours: { from: '09:00', to: '18:30' } },
    },
  ]);
});

it('lets an address take the place of a phone that nobody has', async () => {
  await show({ name: 'Awa' });
  const buttons = [...form.querySelectorAll<HTMLElement>('.person-contact__more button')];
  buttons[1]?.click();
  await fixture.whenStable();
  await write('contacts.0.email', 'awa@example.org');
  await send();
  expect(sent[0]?.contacts).toEqual([
    { email: 'awa@example.org', use: { write: 'any', shared: false } },
  ]);
});

it('ticks that make a record its team’s alone are sent as they are', async () => {
  await show({ name: 'Awa' });
  form.querySelector<HTMLElement>('[id="new-person.restrictedFor"]')?.click();
  await send();
  expect(sent[0]?.restrictedFor).toEqual(['violence']);
});

it('offers to note that the notice was given, in the language of the person', async () => {
  await show({ name: 'Awa', language: 'fr' });
  await write('notice', 'on_paper', 'change');
  await send();
  expect(sent[0]?.notice).toEqual({ language: 'fr', how: 'on_paper' });
});
