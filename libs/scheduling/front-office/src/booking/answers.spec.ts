import { aSlot, cisterna, cori } from '../testing/a-slot';
import {
  type Answers,
  asRequest,
  atDesk,
  canReach,
  nextStep,
  slotSpeaks,
  withoutPerson,
} from './answers';

const complete: Answers = {
  municipality: '059006',
  deskId: cori,
  slot: aSlot(),
  reasonAsked: true,
  reason: 'work',
  words: 'Ho perso il lavoro',
  mediatorLanguage: 'pa',
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

it('knows whether the chosen place has a mediator for the language', () => {
  expect(slotSpeaks({ slot: aSlot() }, 'ur')).toBe(true);
  expect(slotSpeaks({ slot: aSlot() }, 'fr')).toBe(false);
  expect(slotSpeaks({ slot: aSlot() }, undefined)).toBe(true);
});

it('keeps nothing in the tab that says who somebody is', () => {
  const kept = JSON.stringify(withoutPerson(complete));
  for (const personal of ['Amina', '333', 'example.org', 'Ho perso', 'forSomeoneElse']) {
    expect(kept).not.toContain(personal);
  }
  expect(JSON.parse(kept)).toMatchObject({ deskId: cori, reason: 'work' });
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

  it('carries no contact for who wants none', () => {
    const request = asRequest({ ...complete, contactBy: 'nothing' }, 'it');
    expect(request).not.toHaveProperty('phone');
    expect(request).not.toHaveProperty('email');
  });

  it('does not exist while the time is open', () => {
    expect(asRequest({ ...complete, slot: undefined }, 'it')).toBeUndefined();
  });
});
