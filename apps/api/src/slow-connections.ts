import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { followAnswers, isEndless } from './open-answers';

/** In milliseconds. */
export interface PatienceWithConnections {
  /** From one answer to the next question. */
  readonly idle: number;
  /** From a question to the last byte of its answer. */
  readonly answer: number;
  readonly look: number;
}

/**
 * Ends connections that Node keeps for as long as a byte comes by now and then: an empty line
 * between two questions is no question, and an answer may be read drop by drop.
 */
export function endSlowConnections(server: Server, patience: PatienceWithConnections): void {
  const deadlines = new Map<Socket, number>();
  const allow = (socket: Socket, milliseconds: number): void => {
    if (!socket.destroyed) deadlines.set(socket, performance.now() + milliseconds);
  };
  server.on('connection', (socket: Socket) => {
    // Until the first question the limits of its head are shorter.
    allow(socket, patience.idle);
    socket.once('close', () => deadlines.delete(socket));
  });
  followAnswers(server, {
    asked: (socket) => allow(socket, patience.answer),
    answered: (socket) => allow(socket, patience.idle),
  });
  const rounds = setInterval(() => {
    for (const [socket, deadline] of deadlines) {
      if (performance.now() > deadline && !isEndless(socket)) socket.destroy();
    }
  }, patience.look).unref();
  server.once('close', () => clearInterval(rounds));
}
