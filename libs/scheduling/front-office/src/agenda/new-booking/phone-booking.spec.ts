import { type Signal, signal } from '@angular/core';

import { type Slot, bookForSomeone } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

import { PhoneBooking, type WrittenVisitor } from './phone-booking';

const cori = '0192f0c1-0000-7000-8000-000000000001';

function aSlot(time: string, ...languages: ServiceLanguage[]): Slot {
  const startsAt = `2026-11-24T${time}:00+01:00`;
  const endsAt = new Date(Date.parse(startsAt) + 20 * 60_000).toISOString();
  return { deskId: cori, startsAt, endsAt, languages, free: 1 };
}

const four = aSlot('16:00', 'en');
const fourTwenty = aSlot('16:20', 'en', 'ur');
const five = aSlot('17:00', 'ur', 'pa');

function aBooking(slots: Signal<readonly Slot[]>, from = '2026-11-24'): PhoneBooking {
  return new PhoneBooking(slots, from);
}

function write(booking: PhoneBooking, more: Partial<WrittenVisitor>): void {
  booking.written.update((written) => ({ ...written, ...more }));
}

describe('a booking taken on the phone', () => {
  it('is with a practitioner where the operator says so', () => {
    const booking = aBooking(signal([four]));
    expect(booking.practice()).toBeUndefined();
    write(booking, { firstName: 'Aminata', language: 'en', practice: 'legal_advice' });
    expect(booking.practice()).toBe('legal_advice');
    const request = bookForSomeone.parse(booking.asRequest(booking.written()));
    expect(request.practice).toBe('legal_advice');
  });

  it('suggests the nearest free place', () => {
    const booking = aBooking(signal([four, fourTwenty, five]));
    expect(booking.slot()).toBe(four);
  });

  it('suggests nothing before the day in view, unless nothing else is free', () => {
    const thursday = { ...four, startsAt: '2026-11-26T15:00:00+01:00' };
    const slots = signal([four, thursday]);
    expect(aBooking(slots, '2026-11-25').slot()).toBe(thursday);
    expect(aBooking(slots, '2026-11-30').slot()).toBe(four);
  });

  it('looks for a mediator in the language of the person, if there is one', () => {
    const booking = aBooking(signal([four, fourTwenty, five]));
    write(booking, { language: 'ur' });
    expect(booking.mediatorLanguage()).toBe('ur');
    expect(booking.slot()).toBe(fourTwenty);

    write(booking, { language: 'wo' });
    expect(booking.mediatorLanguage()).toBe('');
    write(booking, { language: 'it' });
    expect(booking.mediatorLanguage()).toBe('');
  });

  it('keeps to what the operator says about the mediator', () => {
    const booking = aBooking(signal([four, fourTwenty, five]));
    write(booking, { language: 'ur' });
    booking.mediatorLanguage.set('pa');
    write(booking, { firstName: 'Amina' });
    expect(booking.slot()).toBe(five);
    booking.mediatorLanguage.set('');
    expect(booking.matching()).toHaveLength(3);
  });

  it('starts from the place that was pointed at', () => {
    const booking = aBooking(signal([four, fourTwenty, five]));
    booking.chosen.set(five);
    expect(booking.slot()).toBe(five);
  });

  it('keeps the chosen place when the places are read again, and takes the nearest when it is lost', () => {
    const slots = signal([four, fourTwenty, five]);
    const booking = aBooking(slots);
    booking.chosen.set(fourTwenty);
    slots.set([four, { ...fourTwenty }, five]);
    expect(booking.slot()?.startsAt).toBe(fourTwenty.startsAt);
    slots.set([four, five]);
    expect(booking.slot()).toBe(four);
  });

  it('wants a name, a language and a place, and nothing else', () => {
    const slots = signal<Slot[]>([]);
    const booking = aBooking(slots);
    const judged = () => bookForSomeone.safeParse(booking.asRequest(booking.written()));
    const paths = judged().error?.issues.map(({ path }) => path.join('.'));
    expect([...new Set(paths)].toSorted()).toEqual(['deskId', 'firstName', 'language', 'startsAt']);
    write(booking, { firstName: 'Amina', language: 'en' });
    slots.set([four]);
    expect(judged().success).toBe(true);
  });

  it('asks the server for what was said, and leaves out what was not', () => {
    const booking = aBooking(signal([four]));
    const asked = () => bookForSomeone.parse(booking.asRequest(booking.written()));
    write(booking, { firstName: ' Amina ', language: 'wo', email: '  ' });
    expect(asked()).toEqual({
      deskId: cori,
      startsAt: four.startsAt,
      language: 'wo',
      kind: 'first',
      firstName: 'Amina',
      channel: 'phone',
    });
    write(booking, { phone: '333 1234567', reason: 'work', forSomeoneElse: true });
    expect(asked()).toMatchObject({ phone: '333 1234567', reason: 'work', forSomeoneElse: true });
  });
});
