import type { EventDefinition } from '@one-stop-shop/shared/contracts';
import type { EventSubscriber, Subscriber } from './subscriber';

/** Everybody who follows events in one process. */
export class Subscribers {
  readonly all: readonly Subscriber[];

  /** @throws Error for two of one name */
  constructor(...followers: readonly EventSubscriber[]) {
    this.all = followers.map(({ subscriber }) => subscriber);
    const names = this.all.map(({ name }) => name);
    const twice = names.find((name, place) => names.indexOf(name) !== place);
    if (twice !== undefined) throw new Error(`two subscribers are called ${twice}`);
  }

  /** Each event with each who follows it. */
  get pairs(): readonly { readonly event: EventDefinition; readonly subscriber: Subscriber }[] {
    return this.all.flatMap((subscriber) =>
      subscriber.events.map((event) => ({ event, subscriber })),
    );
  }
}

/**
 * Whether what is published and what is followed fit together.
 * @param published by all contexts
 * @throws Error with a sentence for each event that nobody publishes, that nobody follows
 *         without saying why, or that is followed by now although it says the contrary
 */
export function mustFitTogether(
  published: readonly EventDefinition[],
  { pairs }: Subscribers,
): void {
  const followed = new Set(pairs.map(({ event }) => event.name));
  const known = new Set(published.map(({ name }) => name));
  const faults = [
    ...pairs
      .filter(({ event }) => !known.has(event.name))
      .map(
        ({ event, subscriber }) =>
          `${subscriber.name} follows ${event.name}, which no context publishes`,
      ),
    ...published
      .filter(({ name, unfollowed }) => !followed.has(name) && unfollowed === undefined)
      .map(({ name }) => `${name} is published and nobody follows it`),
    ...published
      .filter(({ name, unfollowed }) => followed.has(name) && unfollowed !== undefined)
      .map(({ name }) => `${name} is followed, though it says why it is not`),
  ];
  if (faults.length > 0) throw new Error(faults.join('; '));
}
