import type { OnApplicationShutdown } from '@nestjs/common';

import { PaperRefused, TypesetterBusy } from './paper-problems';
import { prelude } from './prelude';
import { Typesetter, type Paper, type PaperStandard } from './typesetter';
import { TypesettingChild, typesetterProgram, type TypesettingLimits } from './typesetting-child';

export interface TypesetterSettings extends TypesettingLimits {
  /** How many papers may wait for the one that is made. */
  readonly waiting: number;
  /** After how many milliseconds without a paper the child ends. */
  readonly idle: number;
  readonly program: string;
}

export const typesetterSettings: TypesetterSettings = {
  longest: 10_000,
  memory: 300,
  waiting: 20,
  idle: 60_000,
  program: typesetterProgram(),
};

const standards = { 'handed-out': 'ua-1', kept: 'a-2a' } as const satisfies Record<
  PaperStandard,
  string
>;

/**
 * Typesets in one short-lived child process, one paper at a time. A paper that breaks it, or takes
 * too long or too much memory, ends it and is refused; the next one starts another.
 */
export class ChildTypesetter extends Typesetter implements OnApplicationShutdown {
  private child: TypesettingChild | undefined;
  private idling: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private asked = 0;

  constructor(private readonly settings = typesetterSettings) {
    super();
  }

  /** Of the child, while there is one. */
  get pid(): number | undefined {
    return this.child?.hasEnded === false ? this.child.pid : undefined;
  }

  async typeset(paper: Paper): Promise<Uint8Array> {
    if (this.asked > this.settings.waiting) throw new TypesetterBusy();
    this.asked += 1;
    const mine = this.turn.then(() => this.work(paper));
    this.turn = mine.catch(() => undefined);
    return mine.finally(() => (this.asked -= 1));
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idling);
    await this.child?.end();
  }

  private async work({ template, data, standard, madeAt }: Paper): Promise<Uint8Array> {
    clearTimeout(this.idling);
    if (!this.child || this.child.hasEnded) {
      this.child = new TypesettingChild(this.settings.program);
    }
    const { child } = this;
    try {
      const typeset = await child.typeset(
        {
          source: prelude + template,
          data: JSON.stringify(data),
          standard: standards[standard],
          madeAt: Math.floor(madeAt.getTime() / 1_000),
        },
        this.settings,
      );
      if ('refused' in typeset) throw new PaperRefused(typeset.refused);
      return typeset.pdf;
    } finally {
      this.idling = setTimeout(() => void this.endIdle(), this.settings.idle).unref();
    }
  }

  /** Forgotten first: it looks alive for some moments yet, and the next paper would go to it. */
  private async endIdle(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    await child?.end();
  }
}
