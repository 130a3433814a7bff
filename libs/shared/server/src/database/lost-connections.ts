import type { EventEmitter } from 'node:events';

/**
 * For the pools of the driver. A connection that breaks is told to the statement in hand, and also
 * as an event of its own, twice at times; while the connection goes from hand to hand nobody
 * listens for a moment, and an event of that kind without a listener ends the process.
 */
export const outliveLostConnections = {
  onConnect: (connection: EventEmitter): void => {
    connection.on('error', () => undefined);
  },
};
