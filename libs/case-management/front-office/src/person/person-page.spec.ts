import { type ComponentFixture, TestBed } from '@angular/core/testing';

import {
  type CorrectPerson,
  type GiveNotice,
  type Person,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';
import { Refusal } from '@one-stop-shop/shared/front-office';
import { Live } from '@one-stop-shop/shared/front-office/staff';

import { aPerson, anEncounter, gurpreet } from '../testing/a-person';
import { provideDesk } from '../testing/provide-desk';
import { PersonPage } from './person-page';

let fixture: ComponentFixture<PersonPage>;
let page: HTMLElement;
let person: Person | undefined;
let rings: () => void;
let corrections: CorrectPerson[];
let finished: string[];
let given: GiveNotice[];
let chosen: string[];

beforeEach(() => {
  rings = () => undefined;
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  corrections = [];
  finished = [];
  given = [];
  chosen = [];
});
afterEach(() => page.remove());

async function show(shown: Person | 'unknown', may = Object.values(casePermissions)) {
  person = shown === 'unknown' ? undefined : shown;
  TestBed.configureTestingModule({
    providers: provideDesk(
      {
        person: () =>
          person
            ? Promise.resolve(person)
            : Promise.reject(
                new Refusal({ code: 'case-management.person-unknown', status: 404 } as never),
              ),
        correct: (_, correction) => {
          corrections.push(correction);
          return Promise.resolve({ learns: 'not_told' });
        },
        chooseDigits: (_, { digits }) => {
          if (digits === '1234')
            return Promise.reject(
              new Refusal({ code: 'case-management.digits-guessable', status: 422 } as never),
            );
          chosen.push(digits);
          return Promise.resolve({ learns: 'present' });
        },
        giveNotice: (_, notice) => {
          given.push(notice);
          return Promise.resolve({ learns: 'present' });
        },
        stepDone: (encounter) => {
          finished.push(encounter);
          return Promise.resolve({ learns: 'not_told' });
        },
      },
      may,
    ),
  });
  TestBed.inject(Live).hear = (_, hears) => {
    const before = rings;
    rings = () => {
      before();
      hears();
    };
    return () => undefined;
  };
  fixture = TestBed.createComponent(PersonPage);
  fixture.componentRef.setInput('person', gurpreet);
  page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await fixture.whenStable();
}

const button = (words: string) =>
  [...page.querySelectorAll<HTMLElement>('button')].find(({ textContent }) =>
    textContent.includes(words),
  );

async function press(element: HTMLElement | null | undefined): Promise<void> {
  element?.click();
  await fixture.whenStable();
}

it('shows the name in its own script, with the Latin one beside it', async () => {
  await show(aPerson());
  const [own, latin] = page.querySelectorAll('.person-card__name bdi');
  expect(own?.textContent).toBe('ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ');
  expect(latin?.textContent).toBe('Gurpreet Singh');
});

it('shows them no longer once they may not be seen', async () => {
  await show(aPerson());
  expect(page.textContent).toContain('Gurpreet');
  person = undefined;
  rings();
  await fixture.whenStable();
  expect(page.textContent).toContain('person.page.unknown');
  expect(page.textContent).not.toContain('Gurpreet');
  expect(page.querySelector('.person-page')).toBeNull();
});

it('says of what is withheld that there was an appointment, and who sees the rest', async () => {
  const more = { topics: [], services: [], note: undefined, withheld: true };
  await show(aPerson({ encounters: [anEncounter(more)] }));
  const entry = page.querySelector('oss-encounter-entry')?.textContent;
  expect(entry).toContain('person.page.appointment');
  expect(entry).toContain('person.page.withheld');
  expect(entry).not.toContain('case-list.kind');
});

it('says who wrote, where their account is known', async () => {
  await show(aPerson());
  expect(page.querySelector('.timeline__entry')?.textContent).toContain('person.page.by');
  page.remove();
  TestBed.resetTestingModule();
  await show(aPerson({ staff: {} }));
  expect(page.querySelector('.timeline__entry')?.textContent).not.toContain('person.page.by');
});

it('tells what was written when a visit was booked, there and with what was done at it', async () => {
  const id = '0190a1b2-0000-7000-8000-00000000c001';
  const visit = {
    language: 'pa' as const,
    tiedAt: '2026-11-20T10:00:00.000Z',
    unwanted: false,
  };
  await show(
    aPerson({
      encounters: [anEncounter({ visit: id })],
      visits: [
        {
          ...visit,
          id: gurpreet,
          startsAt: '2026-11-24T15:20:00.000Z',
          state: 'booked',
          words: 'a',
        },
        { ...visit, id, startsAt: '2026-11-17T15:20:00.000Z', state: 'fulfilled', words: 'b' },
      ],
    }),
  );
  const notes = [...page.querySelectorAll('.timeline__note')].map((note) => note.textContent);
  expect(notes).toEqual(['a', 'b']);
});

it('tells in one line, the newest first, and by kind alone', async () => {
  const visit = { language: 'pa' as const, tiedAt: '2026-11-20T10:00:00.000Z', unwanted: false };
  const id = '0190a1b2-0000-7000-8000-00000000c001';
  await show(
    aPerson({
      encounters: [anEncounter({ visit: id })],
      visits: [
        { ...visit, id: gurpreet, startsAt: '2026-11-24T15:20:00.000Z', state: 'booked' },
        { ...visit, id, startsAt: '2026-11-17T15:20:00.000Z', state: 'fulfilled' },
      ],
    }),
  );
  const days = () =>
    [...page.querySelectorAll('.timeline__head time')].map((time) =>
      time.getAttribute('datetime')?.slice(0, 10),
    );
  expect(days()).toEqual(['2026-11-24', '2026-11-17']);
  await press(page.querySelector<HTMLElement>('[id="timeline-filter-visits"]'));
  expect(days()).toEqual(['2026-11-24']);
});

it('says the rule of a contact before anybody writes', async () => {
  const use = { write: 'never' as const, shared: true };
  await show(aPerson({ contacts: [{ id: gurpreet, email: 'a@example.org', use }] }));
  const contacts = page.querySelector('.person-contacts');
  expect(contacts?.textContent).toContain('person.contact.rule.never');
  expect(contacts?.querySelector('a[href^="mailto:"]')).toBeNull();
});

it('marks what was promised as done, and what is late as late', async () => {
  const due = '2026-11-23';
  await show(aPerson({ steps: [{ encounter: gurpreet, words: 'Chiamare il CPIA', due }] }));
  expect(page.querySelector('.person-steps')?.textContent).toContain('person.page.late');
  await press(button('person.page.step-done'));
  expect(finished).toEqual([gurpreet]);
  expect(page.textContent).toContain('person.page.done.step');
});

it('corrects one fact of the version that was read, and takes back what is left empty', async () => {
  await show(aPerson({ facts: { ...aPerson().facts, birth: { year: 1990 } } }));
  const correct = () => [...page.querySelectorAll<HTMLElement>('.person-facts .button--plain')];
  await press(correct().at(-1));
  const year = page.querySelector<HTMLInputElement>('[id="correction.facts.birth.year"]');
  expect(year?.value).toBe('1990');
  if (year) year.value = '';
  year?.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(corrections).toEqual([
    { facts: {}, takenBack: ['birth'], source: 'person', shown: person?.version },
  ]);
  expect(page.querySelector('dialog')).toBeNull();
  expect(page.textContent).toContain('person.page.done.corrected');
});

it('offers nothing that would be refused', async () => {
  const step = { encounter: gurpreet, words: 'Chiamare', due: '2026-11-30' };
  await show(aPerson({ steps: [step] }), [casePermissions.seeGivenPersons]);
  expect(page.querySelectorAll('oss-person-page button').length).toBe(0);
  expect(button('person.page.')).toBeUndefined();
});

it('says that nobody is there, and not whether somebody is', async () => {
  await show('unknown');
  expect(page.textContent).toContain('person.page.unknown');
  expect(page.querySelector('oss-failure')).toBeNull();
});

const inForce = (due: boolean) => ({
  ...{ version: 2, validFrom: '2026-11-01', due },
  languages: ['it', 'ur'] as ('it' | 'ur')[],
});

it('is amber until the notice was given, in their language first of all', async () => {
  const languages = { preferred: 'ur' as const, spoken: [], read: [], needsInterpreter: true };
  await show(aPerson({ notice: inForce(true), facts: { ...aPerson().facts, languages } }));
  expect(page.querySelector('oss-person-notice .notice--warning')?.textContent).toContain(
    'notice.due',
  );
  await press(button('notice.give.begin'));
  const link = page.querySelector('dialog a[target]');
  expect(link?.getAttribute('href')).toMatch(/\/informativa\/059006\/ur$/);
  await press(page.querySelector<HTMLElement>('[id="notice.how-on_paper"]'));
  page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(given).toEqual([{ version: 2, language: 'ur', how: 'on_paper' }]);
  expect(page.querySelector('dialog')).toBeNull();
  expect(page.textContent).toContain('person.page.done.notice');
});

it('tells of the notice that was given, by itself and among what happened', async () => {
  const given = {
    ...{ id: gurpreet, version: 2, language: 'pa' as const, how: 'read_aloud' as const },
    ...{ givenAt: '2026-11-18T10:00:00.000Z', givenBy: gurpreet },
  };
  await show(aPerson({ notice: inForce(false), notices: [given] }));
  expect(page.querySelector('oss-person-notice')?.textContent).toContain('notice.given');
  expect(page.querySelector('oss-notice-entry')?.textContent).toContain('notice.way.read_aloud');
  await press(page.querySelector<HTMLElement>('[id="timeline-filter-notices"]'));
  expect(page.querySelectorAll('.timeline__entry').length).toBe(1);
});

it('lets the person choose four digits, in their script, and shows none of them afterwards', async () => {
  await show(aPerson());
  await press(button('own-page.choose'));
  const field = page.querySelector<HTMLInputElement>('[id="own-page.digits"]');
  const send = async (digits: string) => {
    if (field) field.value = digits;
    field?.dispatchEvent(new Event('input'));
    page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  await send('12');
  expect(page.textContent).toContain('own-page.wrong.digits');
  await send('1234');
  expect(field?.getAttribute('aria-invalid')).toBe('true');
  await send('੮੧੫੩');
  expect(chosen).toEqual(['8153']);
  expect(page.querySelector('dialog')).toBeNull();
});
