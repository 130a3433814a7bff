import { type Signal, signal } from '@angular/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';

import { PhoneBooking } from './phone-booking';

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

describe('a booking taken on the phone', () => {
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
    booking.language.set('ur');
    expect(booking.mediatorLanguage()).toBe('ur');
    expect(booking.slot()).toBe(fourTwenty);

    booking.language.set('wo');
    expect(booking.mediatorLanguage()).toBeUndefined();
    booking.language.set('it');
    expect(booking.mediatorLanguage()).toBeUndefined();
  });

  it('keeps to what the operator says about the mediator', () => {
    const booking = aBooking(signal([four, fourTwenty, five]));
    booking.language.set('ur');
    booking.mediatorLanguage.set('pa');
    expect(booking.slot()).toBe(five);
    booking.mediatorLanguage.set(undefined);
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

  it('says what is still to ask', () => {
    const slots = signal<Slot[]>([]);
    const booking = aBooking(slots);
    expect(booking.openQuestions()).toEqual(['firstName', 'language', 'slot']);
    expect(booking.asRequest()).toBeUndefined();
    booking.firstName.set('Amina');
    booking.language.set('en');
    slots.set([four]);
    expect(booking.openQuestions()).toEqual([]);
  });

  it('asks the server for what was said, and leaves out what was not', () => {
    const booking = aBooking(signal([four]));
    booking.firstName.set(' Amina ');
    booking.language.set('wo');
    booking.email.set('  ');
    expect(booking.hasNoContact()).toBe(true);
    expect(booking.asRequest()).toEqual({
      deskId: cori,
      startsAt: four.startsAt,
      language: 'wo',
      firstName: 'Amina',
      channel: 'phone',
    });
    booking.phone.set('333 1234567');
    booking.reason.set('work');
    booking.forSomeoneElse.set(true);
    expect(booking.asRequest()).toMatchObject({
      phone: '333 1234567',
      reason: 'work',
      forSomeoneElse: true,
    });
  });
});
