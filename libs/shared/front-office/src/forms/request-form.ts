import { type WritableSignal, computed, signal } from '@angular/core';
import {
  type FieldTree,
  type SchemaPath,
  type SchemaPathTree,
  form,
  submit,
  validateStandardSchema,
} from '@angular/forms/signals';
import type * as z from 'zod';

import { Refusal, wordsFor } from '../api/refusal';
import { AsyncAction } from '../acts/async-action';
import type { FieldError } from '../acts/error-summary';
import type { DraftPlace } from '../drafts/draft-place';
import { KeptDraft } from '../drafts/kept-draft';
import { limitedBy } from './contract-limits';
import { type MistakeWords, judgedBy } from './judged-by';
import { mistakeOf } from './mistake';
import { refusedFields } from './refused-fields';

export interface RequestFormOptions<
  Written extends object,
  Contract extends z.ZodType,
> extends MistakeWords {
  /** Sets the ids of its fields apart from those of other forms on the page. */
  readonly name: string;
  /** The schema by which the server judges the request. */
  readonly contract: Contract;
  /** What is on the page; a field that is empty holds `''`, so that nothing is ever undefined. */
  readonly written: WritableSignal<Written>;
  /** Left out where what is written is the request. */
  readonly asRequest?: (written: Written) => unknown;
  /** What the contract can't know: which days are over. */
  readonly rules?: (path: SchemaPathTree<Written>) => void;
  /**
   * Which field a code of a refusal is about, beside those that the server points to. There the
   * refusal is said in its own words.
   */
  readonly refusals?: Readonly<Record<string, string>>;
  /** Says a mistake in other words where it stands among all of them: in which part of the page it is. */
  readonly summed?: (mistake: FieldError) => FieldError;
  /** Where the act keeps how it runs and what went wrong, when it does so itself. */
  readonly doing?: AsyncAction;
  /**
   * Names what is kept of it, sealed, until it is sent; without a name nothing is. The name can be
   * read in the browser's storage: nobody's name or number is in it. Where the act runs in a
   * `doing` of its own, it says itself when it was sent (`draft.forget()`).
   */
  readonly draft?: string | (() => string);
  /** Where that is kept, if not in this browser. */
  readonly draftPlace?: DraftPlace;
  /** Is given the request, tidied as the server will keep it. */
  readonly act: (request: z.output<Contract>) => Promise<unknown> | void;
}

/** What somebody writes down, judged by the contract that the server judges it by. */
export class RequestForm<Written extends object = object, Contract extends z.ZodType = z.ZodType> {
  readonly fields: FieldTree<Written>;
  readonly doing: AsyncAction;
  readonly draft: KeptDraft<Written> | undefined;
  /** How often it was tried in vain: each time the mistakes are said anew. */
  readonly tries = computed(() => this.triesInVain());
  /** Those of the last try that still stand. */
  readonly mistakes = computed<readonly FieldError[]>(() => {
    const atLast = this.wrongAtLast();
    const mistakes = this.present().filter(({ field }) => atLast.has(field));
    const { summed } = this.options;
    return summed ? mistakes.map((one) => summed(one)) : mistakes;
  });
  /** What went wrong, unless it is said at a field. */
  readonly failure = computed(() => {
    const failure = this.doing.failure();
    return this.refused(failure).length > 0 ? undefined : failure;
  });

  private readonly triesInVain = signal(0);
  private readonly wrongAtLast = signal<ReadonlySet<string>>(new Set());
  private readonly asRequest: (written: Written) => unknown;

  /** Made where things may be injected. */
  constructor(private readonly options: RequestFormOptions<Written, Contract>) {
    const { name, contract, written, rules } = options;
    this.asRequest = options.asRequest ?? ((all) => all);
    this.doing = options.doing ?? new AsyncAction();
    this.draft = keptDraftOf(options);
    const judged = this.asRequest as (written: object) => unknown;
    this.fields = form(
      written,
      (path) => {
        const whole = path as unknown as SchemaPath<object> & SchemaPathTree<object>;
        validateStandardSchema(whole, judgedBy(contract, judged, options));
        limitedBy(path, contract);
        rules?.(path);
      },
      { name },
    );
  }

  /** Sends what is written, or says what is wrong with it. */
  async send(): Promise<void> {
    if (this.fields().submitting()) return;
    const isTaken = await submit(this.fields, () => this.act());
    if (!isTaken) this.sayMistakes();
  }

  /** Puts something else on the page; nothing of it is wrong before it is tried. */
  begin(written: Written): void {
    this.options.written.set(written);
    this.draft?.beginWith(written);
    this.fields().reset();
    this.wrongAtLast.set(new Set());
    this.doing.forget();
  }

  private async act() {
    const request = this.options.contract.parse(this.asRequest(this.options.written()));
    if (this.options.doing) await this.options.act(request);
    else
      await this.doing.run(async () => {
        await this.options.act(request);
        this.draft?.forget();
      });
    const failure = this.doing.failure();
    const isAboutOne =
      failure instanceof Refusal && !!this.options.refusals?.[failure.problem.code];
    return this.refused(failure).map(({ fieldTree, key }) => ({
      fieldTree,
      kind: 'refused',
      message: isAboutOne ? wordsFor(failure) : `${this.options.wrong}.${key}`,
    }));
  }

  private sayMistakes(): void {
    this.wrongAtLast.set(new Set(this.present().map(({ field }) => field)));
    this.triesInVain.update((tries) => tries + 1);
  }

  private present(): readonly FieldError[] {
    const all = this.fields()
      .errorSummary()
      .map((error) => ({ field: error.fieldTree().name(), ...mistakeOf(error) }));
    // The first one, which is said at the field.
    return all.filter(({ field }, at) => all.findIndex((one) => one.field === field) === at);
  }

  private refused(failure: unknown) {
    return refusedFields(failure, this.options.refusals).flatMap((name) => {
      const keys = name.split('.');
      const fieldTree = keys.reduce<FieldTree<unknown> | undefined>(
        (at, key) => (at as unknown as Record<string, FieldTree<unknown>> | undefined)?.[key],
        this.fields as FieldTree<unknown>,
      );
      const key = keys.findLast((one) => !/^\d+$/.test(one));
      return fieldTree && key ? [{ fieldTree, key }] : [];
    });
  }
}

function keptDraftOf<Written extends object>({
  draft,
  written,
  draftPlace,
}: Pick<RequestFormOptions<Written, z.ZodType>, 'draft' | 'written' | 'draftPlace'>) {
  if (draft === undefined) return undefined;
  return new KeptDraft(typeof draft === 'string' ? () => draft : draft, written, draftPlace);
}
