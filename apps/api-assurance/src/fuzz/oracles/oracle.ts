import type { Operation } from '@one-stop-shop/api/testing';
import type { Asker } from '../askers';
import type { Answer, Request } from '../exchange';
import type { Step } from '../rounds';

/** A request with its answer, and what the document says about it. */
export interface Exchange {
  readonly step: Step;
  /** Undefined where the document knows no such method at this path. */
  readonly operation: Operation | undefined;
  readonly asker: Asker;
  readonly request: Request;
  /** The body as it was meant, where it was JSON. */
  readonly json: unknown;
  readonly answer: Answer;
  /** The answer to the very same request, sent just before. */
  readonly before: Answer | undefined;
}

/** Says what is wrong with an exchange; nothing when it is as promised. */
export type Oracle = (exchange: Exchange) => string | undefined;
