import { ChildBusy } from './child-problems';
import { WorkingChild, type ChildProgram, type JobLimits } from './working-child';

export interface ChildSettings extends JobLimits {
  /** How many jobs may wait for the one that is done. */
  readonly waiting: number;
  /** After how many milliseconds without a job the child ends. */
  readonly idle: number;
}

/**
 * Works in one short-lived child process, one job at a time. A job that breaks it, or takes too long
 * or too much memory, ends it and fails; the next one starts another.
 */
export class OneChild<Job extends object, Done> {
  private child: WorkingChild<Job, Done> | undefined;
  private idling: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private asked = 0;

  constructor(
    private readonly program: ChildProgram,
    private readonly settings: ChildSettings,
  ) {}

  /** Of the child, while there is one. */
  get pid(): number | undefined {
    return this.child?.hasEnded === false ? this.child.pid : undefined;
  }

  /** @throws ChildBusy, ChildFailed */
  async do(job: Job): Promise<Done> {
    if (this.asked > this.settings.waiting) throw new ChildBusy();
    this.asked += 1;
    const mine = this.turn.then(() => this.work(job));
    this.turn = mine.catch(() => undefined);
    return mine.finally(() => (this.asked -= 1));
  }

  async end(): Promise<void> {
    clearTimeout(this.idling);
    await this.child?.end();
  }

  private async work(job: Job): Promise<Done> {
    clearTimeout(this.idling);
    if (!this.child || this.child.hasEnded) this.child = new WorkingChild(this.program);
    try {
      return await this.child.do(job, this.settings);
    } finally {
      this.idling = setTimeout(() => void this.endIdle(), this.settings.idle).unref();
    }
  }

  /** Forgotten first: it looks alive for some moments yet, and the next job would go to it. */
  private async endIdle(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    await child?.end();
  }
}
