import type { MessageState } from './message';
import { reminderStateOf } from './reminder-state';

const dueAt = new Date('2026-11-23T09:00:00Z');
const horizon = new Date('2026-11-24T00:00:00Z');
const letter = (state: MessageState) => ({
  channel: 'email',
  byHand: false,
  state,
  dueAt,
});
const call = (state: MessageState) => ({ channel: 'call', byHand: true, state, dueAt });

describe('the agenda says of a reminder', () => {
  it('"sent" when a mail server took it, never that it arrived', () => {
    expect(reminderStateOf(letter('sent'), horizon)).toBe('sent');
    expect(reminderStateOf(call('reached'), horizon)).toBe('reached');
  });

  it('that it came back or did not go, when nobody can call', () => {
    expect(reminderStateOf(letter('bounced'), horizon)).toBe('bounced');
    expect(reminderStateOf(letter('failed'), horizon)).toBe('failed');
    expect(reminderStateOf(letter('held_back'), horizon)).toBe('failed');
  });

  it.each([
    ['bounced', 'planned', 'bounced'],
    ['bounced', 'reached', 'reached'],
    ['bounced', 'not_reached', 'failed'],
    ['bounced', 'dropped', 'bounced'],
    ['held_back', 'planned', 'to_call'],
    ['failed', 'planned', 'to_call'],
    ['failed', 'reached', 'reached'],
  ] as const)('of a letter %s, with a call %s: %s', (state, callState, expected) => {
    expect(reminderStateOf(letter(state), horizon, call(callState))).toBe(expected);
  });
});
