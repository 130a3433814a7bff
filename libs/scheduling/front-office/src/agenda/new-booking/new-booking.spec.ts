import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTranslateService } from '@ngx-translate/core';

import type {
  BookForSomeone,
  BookedAtDesk,
  ContactQuery,
  ContactVisit,
  Slot,
} from '@one-stop-shop/scheduling/contracts';
import { NoAnswer, Refusal } from '@one-stop-shop/shared/front-office';
import { Drafts, type WrittenBefore } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { AgendaApi } from '../agenda-api';
import { AgendaStore } from '../agenda-store';
import { SidePanel } from '../side-panel';
import { aDay, aPlace, desk, twentyMinutes } from '../testing/a-day';
import { NewBooking } from './new-booking';

const places = [aPlace('16:00', { languages: ['fr'] }), aPlace('16:20'), aPlace('17:00')];

const kept = new Map<string, WrittenBefore>();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** How long keys take to come, in milliseconds. */
let keysTake = 0;
const drafts: Partial<Drafts> = {
  keep: async (name, written) => {
    if (keysTake > 0) await pause(keysTake);
    kept.set(name, { written, besides: [] });
    return [];
  },
  find: async (name) => kept.get(name),
  forget: (name) => void kept.delete(name),
  discard: async (name) => void kept.delete(name),
};

let fixture: ComponentFixture<NewBooking>;
let free: Slot[];
let answers: (BookedAtDesk | Error)[];
let looked: ContactQuery[];
let already: ContactVisit[];
let sent: { booking: BookForSomeone; key: string }[];

const booked: BookedAtDesk = {
  id: '00000000-0000-7000-8000-000000000099',
  code: 'K7QM2XW9',
  manageUrl: '',
  deskId: desk,
  ...twentyMinutes('16:20'),
  language: 'ur',
  ...{ calendar: '', learns: 'present' },
};

beforeEach(async () => {
  kept.clear();
  keysTake = 0;
  free = places;
  answers = [];
  looked = [];
  already = [];
  sent = [];
  const api: Partial<AgendaApi> = {
    slots: () => Promise.resolve(free),
    ofContact: (contact) => {
      looked.push(contact);
      return Promise.resolve({ visits: already });
    },
    book: (booking, key) => {
      sent.push({ booking, key });
      const answer = answers.shift() ?? booked;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideTranslateService(),
      { provide: AgendaApi, useValue: api },
      { provide: SidePanel, useValue: { suggestion: signal(undefined) } },
      {
        provide: AgendaStore,
        useValue: { agenda: signal(aDay()), day: () => '2026-11-24', refresh: () => undefined },
      },
      { provide: Drafts, useValue: drafts },
      { provide: AppointmentActs, useValue: { tellBooked: () => undefined } },
    ],
  });
  fixture = TestBed.createComponent(NewBooking);
  await fixture.whenStable();
});

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return fixture.nativeElement.querySelector(`[name="booking.${name}"]`);
}

async function write(name: string, value: string): Promise<void> {
  const asked = field(name);
  asked.value = value;
  asked.dispatchEvent(new Event(asked instanceof HTMLSelectElement ? 'change' : 'input'));
  await fixture.whenStable();
}

async function press(name: string, more: KeyboardEventInit = {}): Promise<void> {
  const key = { key: 'Enter', bubbles: true, cancelable: true, ...more };
  field(name).dispatchEvent(new KeyboardEvent('keydown', key));
  await fixture.whenStable();
  // The focus follows once the mistake is drawn.
  await new Promise((resolve) => setTimeout(resolve));
}

function refused(code: string, more: object = {}): Refusal {
  return new Refusal({ type: '', title: code, status: 409, code, ...more });
}

describe('a booking by the keyboard alone', () => {
  it('needs a name, a language and Enter', async () => {
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    await press('language');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.booking).toMatchObject({
      firstName: 'Bilal',
      language: 'ur',
      mediatorLanguage: 'ur',
      channel: 'phone',
      startsAt: twentyMinutes('16:20').startsAt,
    });
    expect(fixture.nativeElement.textContent).toContain('K7QM 2XW9');
  });

  it('says and asks when the language leads to another day, before it books there', async () => {
    const thursday = { startsAt: '2026-12-10T09:00:00+01:00', endsAt: '2026-12-10T09:20:00+01:00' };
    free = [...places, { ...aPlace('16:20', { languages: ['ar'] }), ...thursday }];
    fixture = TestBed.createComponent(NewBooking);
    await fixture.whenStable();
    await write('firstName', 'Ali');
    await write('language', 'ar');
    const word = () => fixture.nativeElement.querySelector('.desk-form__end').textContent;
    expect(word()).toContain('agenda.new.first-in');
    expect(word()).not.toContain('agenda.new.really');
    await press('language');
    expect(sent).toEqual([]);
    expect(word()).toContain('agenda.new.really');
    await press('language');
    expect(sent.map(({ booking }) => booking.startsAt)).toEqual([thursday.startsAt]);
  });

  it('asks for the number that has several readings, and does not call it wrong', async () => {
    const readings = [{ number: '+923001234567', grouped: '+92 300 1234567' }];
    answers = [refused('scheduling.phone-unclear', { readings })];
    await write('firstName', 'Ali');
    await write('phone', '92 300 1234567');
    await write('language', 'ur');
    await press('phone');
    const words = fixture.nativeElement.textContent;
    expect(words).toContain('agenda.new.right-number');
    expect(words).not.toContain('agenda.new.wrong.phone');
    expect(field('phone').getAttribute('aria-describedby')).toBe('phone-asks');
  });

  it('sends nothing while a question is open, and leads to it', async () => {
    await write('firstName', 'Bilal');
    await press('firstName');
    expect(sent).toEqual([]);
    expect(field('language').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('language'));
  });

  it('starts a line in the notes, and finishes from there with Ctrl', async () => {
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    await press('words');
    expect(sent).toEqual([]);
    await press('words', { ctrlKey: true });
    expect(sent).toHaveLength(1);
  });

  it('takes the nearest place when the chosen one is lost, and loses nothing else', async () => {
    answers = [refused('scheduling.slot-taken', { alternatives: [places[2]] })];
    await write('firstName', 'Bilal');
    await write('phone', '333 9876543');
    await write('language', 'ur');
    await press('phone');
    expect(field('firstName').value).toBe('Bilal');
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('17:00');
    await press('phone');
    expect(sent[1]?.booking).toEqual({
      ...sent[0]?.booking,
      startsAt: twentyMinutes('17:00').startsAt,
    });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it('asks again with the same key when no answer came', async () => {
    answers = [new NoAnswer()];
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    await press('language');
    await press('language');
    expect(sent[1]).toEqual(sent[0]);
  });

  it('asks which number was meant, and takes the one that is chosen', async () => {
    const readings = [{ number: '+923001234567', grouped: '+92 300 1234567' }];
    answers = [refused('scheduling.phone-unclear', { readings })];
    await write('firstName', 'Bilal');
    await write('phone', '92 300 1234567');
    await write('language', 'ur');
    await press('language');
    const page = fixture.nativeElement as HTMLElement;
    const chip = page.querySelector<HTMLElement>('[role=alert] .desk-chip');
    expect(chip?.textContent).toContain('+92 300 1234567');
    chip?.click();
    await fixture.whenStable();
    expect(field('phone').value).toBe('+92 300 1234567');
    await press('phone');
    expect(sent[1]?.booking).toMatchObject({ phone: '+92 300 1234567' });
  });

  it('leads to the phone that does not exist', async () => {
    answers = [refused('scheduling.phone-not-valid')];
    await write('firstName', 'Bilal');
    await write('phone', '123');
    await write('language', 'ur');
    await press('language');
    expect(field('phone').getAttribute('aria-invalid')).toBe('true');
    expect(field('phone').value).toBe('123');
  });
});

describe('who has visits already', () => {
  it('is told while the number is written, once it is complete, and refuses nothing', async () => {
    already = [
      { id: 'one', deskId: desk, firstName: 'Amina', ...twentyMinutes('16:20') },
      { id: 'two', deskId: desk, firstName: 'Bilal', ...twentyMinutes('17:00') },
    ];
    await write('phone', '333 98');
    await pause(600);
    expect(looked).toEqual([]);
    await write('phone', '333 9876543');
    await pause(600);
    await fixture.whenStable();
    expect(looked).toEqual([{ phone: '333 9876543' }]);
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    const said = fixture.nativeElement.querySelector('oss-contact-warning').textContent as string;
    expect(said).toContain('Amina');
    expect(said).toContain('Bilal');
    // The place that suggests itself is at 16:20, Amina's hour.
    expect(said.match(/agenda\.same\.this-hour/g)).toHaveLength(1);
    await press('phone');
    expect(sent).toHaveLength(1);
  });
});

describe('what was written and not sent', () => {
  const begunAnew = async () => {
    fixture = TestBed.createComponent(NewBooking);
    await fixture.whenStable();
  };

  it('is there when the form begins again, and can be thrown away', async () => {
    await write('firstName', 'Bilal');
    await write('phone', '333 9876543');
    await pause(900);
    await begunAnew();
    expect(field('firstName').value).toBe('Bilal');
    const page = fixture.nativeElement as HTMLElement;
    const found = page.querySelector<HTMLElement>('[role=status].notice')!;
    expect(found.textContent).toContain('form.draft.found');
    found.querySelector('button')!.click();
    await fixture.whenStable();
    expect(field('firstName').value).toBe('');
    expect(document.activeElement).toBe(field('firstName'));
    await begunAnew();
    expect(field('firstName').value).toBe('');
  });

  it('is kept while nobody answers, and gone once it is booked', async () => {
    answers = [new NoAnswer()];
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    await pause(900);
    await press('language');
    expect(kept.size).toBe(1);
    await press('language');
    expect(kept.size).toBe(0);
  });

  it('is not kept after it was booked, however late it is sealed', async () => {
    keysTake = 300;
    await write('firstName', 'Bilal');
    await write('language', 'ur');
    await pause(900);
    await press('language');
    await pause(400);
    expect([sent.length, kept.size]).toEqual([1, 0]);
  });
});
