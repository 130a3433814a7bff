import type { OnApplicationShutdown } from '@nestjs/common';

import { ChildFailed } from '../children/child-problems';
import { OneChild, type ChildSettings } from '../children/one-child';
import { programBeside } from '../children/working-child';
import { fontFiles } from './fonts';
import { PaperFailed, PaperRefused } from './paper-problems';
import { prelude } from './prelude';
import { Typesetter, type Paper, type PaperStandard } from './typesetter';
import type { PaperToTypeset, Typeset } from './typesetter-process';

export interface TypesetterSettings extends ChildSettings {
  readonly program: string;
}

export const typesetterSettings: TypesetterSettings = {
  longest: 10_000,
  memory: 300,
  waiting: 20,
  idle: 60_000,
  program: programBeside(import.meta.dirname, 'typesetter-process'),
};

const standards = { 'handed-out': 'ua-1', kept: 'a-2a' } as const satisfies Record<
  PaperStandard,
  string
>;

const failures = {
  'too-slow': 'paper-too-slow',
  'too-large': 'paper-too-large',
  ended: 'typesetter-ended',
} as const satisfies Record<ChildFailed['why'], PaperFailed['code']>;

/**
 * Typesets in one short-lived child process, one paper at a time. A paper that breaks it, or takes
 * too long or too much memory, ends it and is refused; the next one starts another.
 */
export class ChildTypesetter extends Typesetter implements OnApplicationShutdown {
  private readonly child: OneChild<PaperToTypeset, Typeset>;

  constructor({ program, ...settings } = typesetterSettings) {
    super();
    this.child = new OneChild({ file: program, words: fontFiles, heap: 64 }, settings);
  }

  /** Of the child, while there is one. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  async typeset({ template, data, standard, madeAt }: Paper): Promise<Uint8Array> {
    const typeset = await this.made({
      source: prelude + template,
      data: JSON.stringify(data),
      standard: standards[standard],
      madeAt: Math.floor(madeAt.getTime() / 1_000),
    });
    if ('refused' in typeset) throw new PaperRefused(typeset.refused);
    return typeset.pdf;
  }

  onApplicationShutdown(): Promise<void> {
    return this.child.end();
  }

  private async made(paper: PaperToTypeset): Promise<Typeset> {
    try {
      return await this.child.do(paper);
    } catch (error) {
      throw error instanceof ChildFailed ? new PaperFailed(failures[error.why]) : error;
    }
  }
}
