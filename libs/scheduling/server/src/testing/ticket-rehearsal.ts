import 'reflect-metadata';
import type { PublicLanguage } from '@one-stop-shop/shared/contracts';
import { ChildTypesetter, memoryOfProcess, typesetterSettings } from '@one-stop-shop/shared/server';
import { aTicket, ticketLanguages } from './a-ticket';

/** Tickets as fast as they come, for the bench. @param program of the child, as it was built */
export function rehearse(program: string) {
  const typesetter = new ChildTypesetter({ ...typesetterSettings, program });
  return {
    languages: ticketLanguages,
    make: async (language: PublicLanguage): Promise<number> =>
      (await typesetter.typeset(aTicket(language))).length,
    memory: (): Promise<number> => memoryOfProcess(typesetter.pid ?? 0),
    close: (): Promise<void> => typesetter.onApplicationShutdown(),
  };
}
