import { type Signal, computed, inject, resource, signal } from '@angular/core';

import type { Choice } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';

/** Whom one may choose among who works in a municipality, asked for when a dialog opens. */
export function colleagueChoices(municipality: Signal<string>, without: Signal<readonly string[]>) {
  const persons = inject(PersonsApi);
  const isWanted = signal(false);
  const told = resource({
    params: () => (isWanted() ? municipality() : undefined),
    loader: ({ params }) => persons.colleagues(params),
  });
  const choices = (receive: boolean) =>
    computed<readonly Choice[] | undefined>(() => {
      if (!told.hasValue()) return undefined;
      return told
        .value()
        .filter(({ id, receives }) => !without().includes(id) && (receives || !receive))
        .map(({ id, name }) => ({ value: id, words: name }));
    });
  return {
    ask: () => isWanted.set(true),
    /** Undefined until the server has told them. */
    choices: choices(false),
    /** Of these who receives people. */
    mediators: choices(true),
    failure: told.error,
    again: () => told.reload(),
  };
}
