import { possibleActs, stateAfter } from './possible-acts';

const startsAt = '2026-11-24T15:20:00Z';
const theDayBefore = new Date('2026-11-23T15:20:00Z');
const anHourBefore = new Date('2026-11-24T14:20:00Z');
const atTheMinute = new Date(startsAt);
const theDayAfter = new Date('2026-11-24T23:00:00Z');

describe('the acts that are possible now', () => {
  it('before the day, only change the appointment', () => {
    expect(possibleActs({ state: 'booked', startsAt }, theDayBefore)).toEqual(['move', 'cancel']);
  });

  it('before the hour, people can arrive but nobody is missing', () => {
    const acts = possibleActs({ state: 'booked', startsAt }, anHourBefore);
    expect(acts).toContain('arrived');
    expect(acts).not.toContain('no_show');
    expect(possibleActs({ state: 'booked', startsAt }, atTheMinute)).toContain('no_show');
  });

  it('cannot move what has begun, but can still cancel it', () => {
    const acts = possibleActs({ state: 'booked', startsAt }, atTheMinute);
    expect(acts).not.toContain('move');
    expect(acts).toContain('cancel');
  });

  it('let a slip of the finger be put right', () => {
    expect(possibleActs({ state: 'no_show', startsAt }, atTheMinute)).toContain('arrived');
    for (const state of ['arrived', 'no_show', 'fulfilled'] as const) {
      expect(possibleActs({ state, startsAt }, atTheMinute)).toContain('undo');
      expect(possibleActs({ state, startsAt }, theDayAfter)).not.toContain('undo');
    }
    expect(stateAfter('undo', { state: 'arrived' })).toBe('booked');
    expect(stateAfter('undo', { state: 'no_show' })).toBe('booked');
    expect(stateAfter('undo', { state: 'fulfilled' })).toBe('arrived');
    expect(stateAfter('undo', { state: 'booked' })).toBeUndefined();
  });

  it('leave what is cancelled alone', () => {
    expect(possibleActs({ state: 'cancelled', startsAt }, atTheMinute)).toEqual([]);
  });

  it('of a mediator neither move nor cancel', () => {
    expect(possibleActs({ state: 'booked', startsAt }, anHourBefore, false)).toEqual([
      'arrived',
      'fulfilled',
    ]);
  });
});
