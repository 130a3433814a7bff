import fc from 'fast-check';

/** What a value is wanted for, so that a known one of the same kind can stand there. */
export interface Wanted {
  /** Component of the document, such as `DeskId`. */
  readonly ref: string | undefined;
  /** Name of the property or parameter. */
  readonly name: string;
  /** Path of the operation that asks. */
  readonly place: string;
  /** Whether the schema there lets a value pass. */
  fits(value: unknown): boolean;
}

/** A value to be taken from what the service said before, chosen when the request is sent. */
export class Link {
  constructor(
    readonly wanted: Wanted,
    /** Which of the known ones, counted from the latest. */
    readonly pick: number,
    /** Whether those that the same asker learned come first. */
    readonly own: boolean,
    readonly otherwise: unknown,
  ) {}

  [fc.toStringMethod](): string {
    return `known(${this.wanted.ref ?? this.wanted.name}, ${this.pick})`;
  }
}

/** An object whose fields come from one answer where the names agree: a desk with its own times. */
export class Borrowing {
  constructor(
    readonly fields: Readonly<Record<string, unknown>>,
    /** All fields that the schema knows, and what it lets pass there. */
    readonly wanted: Readonly<Record<string, (value: unknown) => boolean>>,
    readonly required: readonly string[],
    /** Path of the operation that asks. */
    readonly place: string,
    /** Whether those that the same asker learned come first. */
    readonly own: boolean,
    /** Which kind of object lends, by the fields that it shares. */
    readonly kind: number,
    readonly pick: number,
  ) {}

  [fc.toStringMethod](): string {
    return `borrowing(${this.pick}, ${fc.stringify(this.fields)})`;
  }
}
