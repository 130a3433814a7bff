import { type Signal, type WritableSignal, effect, linkedSignal } from '@angular/core';
import {
  type FieldTree,
  type SchemaPath,
  type SchemaPathTree,
  form,
  validateStandardSchema,
} from '@angular/forms/signals';
import type * as z from 'zod';

import { limitedBy } from './contract-limits';
import { judgedBy } from './judged-by';

export interface FilterFormOptions<Written extends object, Contract extends z.ZodType> {
  /** Sets the ids of its fields apart from those of other forms on the page. */
  readonly name: string;
  /** The schema by which the server judges the question. */
  readonly contract: Contract;
  readonly written: WritableSignal<Written>;
  readonly asRequest: (written: Written) => unknown;
  /** Catalogue keys of mistakes begin so; the name of the field follows. */
  readonly wrong: string;
  /** What the contract can't know, and how long it waits for who is still writing. */
  readonly rules?: (path: SchemaPathTree<Written>) => void;
}

/** What narrows a list, asked anew with every change; what is wrong is said at once. */
export class FilterForm<Written extends object, Contract extends z.ZodType> {
  readonly fields: FieldTree<Written>;
  /** The last question that the contract takes; undefined before the first one. */
  readonly asked: Signal<z.output<Contract> | undefined>;

  /** Made where things may be injected. */
  constructor({
    name,
    contract,
    written,
    asRequest,
    wrong,
    rules,
  }: FilterFormOptions<Written, Contract>) {
    this.fields = form(
      written,
      (path) => {
        const whole = path as unknown as SchemaPath<object> & SchemaPathTree<object>;
        validateStandardSchema(
          whole,
          judgedBy(contract, asRequest as (written: object) => unknown, { wrong }),
        );
        limitedBy(path, contract);
        rules?.(path);
      },
      { name },
    );
    this.asked = linkedSignal<unknown, z.output<Contract> | undefined>({
      source: () => (this.isImpossible() ? undefined : asRequest(written())),
      computation: (request, previous) => contract.safeParse(request).data ?? previous?.value,
    });
    effect(() => {
      // Read with every change: what was asked before is known as soon as the next thing is wrong.
      this.asked();
      this.fields().markAsTouched();
    });
  }

  /** A day that doesn't exist stands there as if it were empty, and is no question. */
  private isImpossible(): boolean {
    return this.fields()
      .errorSummary()
      .some(({ kind }) => kind === 'impossible');
  }
}
