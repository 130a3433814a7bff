import 'reflect-metadata';
import { ChildTypesetter, memoryOfProcess, typesetterSettings } from '@one-stop-shop/shared/server';
import { aTicket, ticketLanguages } from './a-ticket';
import type { TicketLanguage } from '../templates/ticket/ticket-words';

/** Tickets as fast as they come, for the bench. @param program of the child, as it was built */
export function rehearse(program: string) {
  const typesetter = new ChildTypesetter({ ...typesetterSettings, program });
  return {
    languages: ticketLanguages,
    make: async (language: TicketLanguage): Promise<number> =>
      (await typesetter.typeset(aTicket(language))).length,
    memory: (): Promise<number> => memoryOfProcess(typesetter.pid ?? 0),
    close: (): Promise<void> => typesetter.onApplicationShutdown(),
  };
}
