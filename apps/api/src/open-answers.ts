import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const answers = new WeakMap<Socket, Set<ServerResponse>>();

/** Keeps in mind which answers are under way on which connection. */
export function followAnswers(
  server: Server,
  told: { asked(socket: Socket): void; answered(socket: Socket): void },
): void {
  server.on('request', ({ socket }, answer) => {
    const open = answers.get(socket) ?? new Set();
    answers.set(socket, open.add(answer));
    told.asked(socket);
    answer.once('close', () => {
      open.delete(answer);
      if (open.size === 0) told.answered(socket);
    });
  });
}

/** Whether an answer has begun and not ended: anything else written now would fall into it. */
export function isAnswering(socket: Socket): boolean {
  return [...(answers.get(socket) ?? [])].some(
    ({ headersSent, writableFinished }) => headersSent && !writableFinished,
  );
}

/** Whether an open page hears of changes there: an answer without an end, which watches its reader itself. */
export function isEndless(socket: Socket): boolean {
  return [...(answers.get(socket) ?? [])].some(
    (answer) =>
      answer.headersSent && /^text\/event-stream\b/.test(String(answer.getHeader('content-type'))),
  );
}
