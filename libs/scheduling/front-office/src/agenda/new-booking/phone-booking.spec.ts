import { signal } from '@angular/core';

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

describe('a booking taken on the phone', () => {
  it('suggests the nearest free place', () => {
    const booking = new PhoneBooking(signal([four, fourTwenty, five]));
    expect(booking.slot()).toBe(four);
  });

  it('looks for a mediator in the language of the person, if there is one', () => {
    const booking = new PhoneBooking(signal([four, fourTwenty, five]));
    booking.language.set('ur');
    expect(booking.mediatorLanguage()).toBe('ur');
    expect(booking.slot()).toBe(fourTwenty);

    booking.language.set('wo');
    expect(booking.mediatorLanguage()).toBeUndefined();
    booking.language.set('it');
    expect(booking.mediatorLanguage()).toBeUndefined();
  });

  it('keeps to what the operator says about the mediator', () => {
    const booking = new PhoneBooking(signal([four, fourTwenty, five]));
    booking.language.set('ur');
    booking.mediatorLanguage.set('pa');
    expect(booking.slot()).toBe(five);
    booking.mediatorLanguage.set(undefined);
    expect(booking.matching()).toHaveLength(3);
  });

  it('starts from the place that was pointed at', () => {
    const booking = new PhoneBooking(signal([four, fourTwenty, five]), five);
    expect(booking.slot()).toBe(five);
  });

  it('keeps the chosen place when the places are read again, and takes the nearest when it is lost', () => {
    const slots = signal([four, fourTwenty, five]);
    const booking = new PhoneBooking(slots);
    booking.slot.set(fourTwenty);
    slots.set([four, { ...fourTwenty }, five]);
    expect(booking.slot()?.startsAt).toBe(fourTwenty.startsAt);
    slots.set([four, five]);
    expect(booking.slot()).toBe(four);
  });

  it('says what is still to ask', () => {
    const slots = signal<Slot[]>([]);
    const booking = new PhoneBooking(slots);
    expect(booking.openQuestions()).toEqual(['firstName', 'language', 'slot']);
    expect(booking.asRequest()).toBeUndefined();
    booking.firstName.set('Amina');
    booking.language.set('en');
    slots.set([four]);
    expect(booking.openQuestions()).toEqual([]);
  });

  it('asks the server for what was said, and leaves out what was not', () => {
    const booking = new PhoneBooking(signal([four]));
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
