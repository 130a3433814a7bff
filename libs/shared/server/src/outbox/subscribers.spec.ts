import * as z from 'zod';
import { defineEvent, type EventDefinition } from '@one-stop-shop/shared/contracts';
import { Subscriber } from './subscriber';
import { mustFitTogether, Subscribers } from './subscribers';

const booked = defineEvent('booked', 'visit', { visit: z.uuid() });
const kept = defineEvent('kept', 'visit', { visit: z.uuid() }, 'reports will follow it');
const follower = (name: string, event: EventDefinition = booked) => ({
  subscriber: new Subscriber(name, 'service').on(event, () => Promise.resolve()),
});

describe('what is published and what is followed', () => {
  it('fits when each event is followed or says why not', () => {
    mustFitTogether([booked, kept], new Subscribers(follower('one'), follower('other')));
  });

  it.each([
    [
      'nobody publishes',
      [kept],
      [follower('one')],
      'one follows booked, which no context publishes',
    ],
    ['nobody follows', [booked, kept], [], 'booked is published and nobody follows it'],
    [
      'is followed by now',
      [kept],
      [follower('one', kept)],
      'kept is followed, though it says why it is not',
    ],
  ])('does not when an event %s', (_, published, followers, sentence) => {
    expect(() => mustFitTogether(published, new Subscribers(...followers))).toThrow(sentence);
  });

  it('refuses two of one name, and one who follows an event twice', () => {
    expect(() => new Subscribers(follower('one'), follower('one'))).toThrow(
      'two subscribers are called one',
    );
    expect(() => follower('one').subscriber.on(booked, () => Promise.resolve())).toThrow(
      'one follows booked twice',
    );
  });

  it('is checked against its promise before it is worked on', async () => {
    const { subscriber } = follower('one');
    await expect(subscriber.handle({} as never, 'booked', { visit: 'no id' })).rejects.toThrow(
      z.ZodError,
    );
    await expect(subscriber.handle({} as never, 'kept', {})).rejects.toThrow(
      'one does not follow kept',
    );
  });
});
