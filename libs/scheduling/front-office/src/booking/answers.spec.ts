import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { aSlot, cisterna, cori } from '../testing/a-slot';
import { type Answers, asRequest, atDesk, canReach, nextStep, withoutPerson } from './answers';

const complete: Answers = {
  municipality: '059006',
  deskId: cori,
  slot: aSlot(),
  reasonAsked: true,
  reason: 'work',
  words: 'Ho perso il lavoro',
  mediator: 'pa',
  firstName: 'Amina',
  contactBy: 'phone',
  phone: '333 1234567',
  email: 'written.before@example.org',
  forSomeoneElse: true,
};

describe('the way through the booking', () => {
  it.each([
    ['luogo', {}],
    ['quando', { deskId: cori }],
    ['motivo', { deskId: cori, slot: aSlot() }],
    ['contatto', { deskId: cori, slot: aSlot(), reasonAsked: true }],
    ['contatto', { ...complete, firstName: '' }],
    ['contatto', { ...complete, contactBy: undefined }],
    ['riepilogo', complete],
    ['riepilogo', { ...complete, reason: undefined, contactBy: 'nothing' as const }],
  ] satisfies [string, Answers][])('goes on to %s', (step, answers) => {
    expect(nextStep(answers)).toBe(step);
  });

  it('lets people go back anywhere, and forward only to the first open question', () => {
    const atTheTime = { deskId: cori };
    expect(canReach('luogo', atTheTime)).toBe(true);
    expect(canReach('quando', atTheTime)).toBe(true);
    expect(canReach('motivo', atTheTime)).toBe(false);
    expect(canReach('riepilogo', complete)).toBe(true);
  });

  it('asks only for another time when the desk is changed at the end', () => {
    const moved = atDesk(complete, cisterna);
    expect(nextStep(moved)).toBe('quando');
    expect(nextStep({ ...moved, slot: aSlot() })).toBe('riepilogo');
  });

  it('keeps the time when the same desk is chosen again', () => {
    expect(atDesk(complete, cori).slot).toEqual(aSlot());
  });
});

it('keeps nothing in the tab that says who somebody is', () => {
  const kept = JSON.stringify(withoutPerson(complete));
  for (const personal of ['Amina', '333', 'example.org', 'Ho perso', 'forSomeoneElse']) {
    expect(kept).not.toContain(personal);
  }
  expect(JSON.parse(kept)).toMatchObject({ deskId: cori, reason: 'work' });
});

it('remembers over a reload that something was written, not what', () => {
  expect(withoutPerson(complete).lost).toEqual({ words: true, person: true });
  expect(withoutPerson({ deskId: cori }).lost).toEqual({ words: false, person: false });
  expect(withoutPerson(withoutPerson(complete)).lost).toEqual({ words: true, person: true });
});

describe('the request', () => {
  it('says what was answered, and only the contact that was chosen', () => {
    expect(asRequest(complete, 'ur')).toEqual({
      deskId: cori,
      startsAt: '2026-11-24T15:20:00.000Z',
      language: 'ur',
      firstName: 'Amina',
      phone: '333 1234567',
      mediatorLanguage: 'pa',
      reason: 'work',
      words: 'Ho perso il lavoro',
      forSomeoneElse: true,
    });
  });

  it('asks for a mediator in the language of the pages when nothing else was said', () => {
    const request = asRequest({ ...complete, mediator: undefined }, 'ur');
    expect(request?.mediatorLanguage).toBe('ur');
  });

  it.each([
    ['Italian is spoken at every desk', {}, 'it'],
    ['the person needs no mediator', { mediator: 'none' }, 'pa'],
    ['nobody at that hour speaks it, and the person comes all the same', { without: 'ar' }, 'ar'],
  ] satisfies [string, Answers, PublicLanguage][])('asks for none when %s', (_, said, pages) => {
    const request = asRequest({ ...complete, mediator: undefined, ...said }, pages);
    expect(request).not.toHaveProperty('mediatorLanguage');
  });

  it('carries no contact for who wants none', () => {
    const request = asRequest({ ...complete, contactBy: 'nothing' }, 'it');
    expect(request).not.toHaveProperty('phone');
    expect(request).not.toHaveProperty('email');
  });

  it('does not exist while the time is open', () => {
    expect(asRequest({ ...complete, slot: undefined }, 'it')).toBeUndefined();
  });
});

it('writes in the language tapped, whoever reads the pages', () => {
  const request = asRequest({ ...complete, mediator: undefined, language: 'pa' }, 'it');
  expect(request).toMatchObject({ language: 'pa', mediatorLanguage: 'pa' });
});
