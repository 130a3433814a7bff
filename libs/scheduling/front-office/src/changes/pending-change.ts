import { Service, type Signal, computed, inject, signal } from '@angular/core';

import type { AppliedChange, ChangePreview } from '@one-stop-shop/scheduling/contracts';
import { AsyncAction, FormKey, isRefusal } from '@one-stop-shop/shared/front-office';

import {
  type Differences,
  differencesBetween,
  affectedCounts,
  affectedRows,
} from './affected-bookings';
import { type Change, ManagementApi } from './management-api';

/** A change on its way: looked at, decided booking by booking, then applied. */
@Service({ autoProvided: false })
export class PendingChange {
  private readonly api = inject(ManagementApi);
  private key = new FormKey();
  private readonly asked = signal<Change | undefined>(undefined);
  private readonly seen = signal<ChangePreview | undefined>(undefined);
  private readonly before = signal<ChangePreview | undefined>(undefined);
  private readonly toCancel = signal<ReadonlySet<string>>(new Set());
  private readonly done = signal<AppliedChange | undefined>(undefined);
  private readonly cameBack = signal(false);

  readonly looking = new AsyncAction();
  readonly applying = new AsyncAction();
  readonly change = this.asked.asReadonly();
  /** Undefined until the server has told what the change would do. */
  readonly preview = this.seen.asReadonly();
  readonly applied = this.done.asReadonly();
  /** Somebody looked, and went back to what they had written. */
  readonly isPutAside = this.cameBack.asReadonly();
  readonly rows = computed(() => {
    const preview = this.seen();
    return preview ? affectedRows(preview, this.toCancel(), this.before()) : [];
  });
  readonly counts = computed(() => affectedCounts(this.rows(), this.seen()?.beyond));

  /** What others did while this preview was being read. */
  readonly meanwhile = computed<Differences | undefined>(() => {
    const [before, now] = [this.before(), this.seen()];
    return before && now && differencesBetween(before, now);
  });

  /** The change as it was looked at, on a page that makes changes of one kind. */
  ofKind<Kind extends Change['kind']>(
    kind: Kind,
  ): Signal<Extract<Change, { kind: Kind }> | undefined> {
    return computed(() => {
      const change = this.asked();
      return isOfKind(change, kind) ? change : undefined;
    });
  }

  async look(change: Change): Promise<void> {
    this.putAside();
    this.asked.set(change);
    await this.looking.run(async () => this.seen.set(await this.api.preview(change)));
  }

  decide(appointmentId: string, fate: 'move' | 'cancel'): void {
    const toCancel = new Set(this.toCancel());
    if (fate === 'cancel') toCancel.add(appointmentId);
    else toCancel.delete(appointmentId);
    this.toCancel.set(toCancel);
  }

  /** When the preview no longer holds, the fresh one takes its place and nothing is changed. */
  async apply(): Promise<void> {
    const [change, seen] = [this.asked(), this.seen()];
    if (!change || !seen) return;
    const request = { change, seen: seen.seen, cancel: [...this.toCancel()] };
    await this.applying.run(async () => {
      this.done.set(await this.api.apply(request, this.key.for(request)));
    });
    const fresh = freshPreviewIn(this.applying.failure());
    if (!fresh) return;
    this.applying.forget();
    this.before.set(seen);
    this.seen.set(fresh);
    const hit = new Set(fresh.hits.map(({ appointmentId }) => appointmentId));
    this.toCancel.update((ids) => new Set([...ids].filter((id) => hit.has(id))));
  }

  /** Back to the form, which keeps what was written; also begins anew when a change is done. */
  putAside(): void {
    // The same change made again later is another one: a feast confirmed, opened, and shut again.
    this.key = new FormKey();
    this.cameBack.set(!!this.seen());
    this.asked.set(undefined);
    this.seen.set(undefined);
    this.before.set(undefined);
    this.toCancel.set(new Set());
    this.done.set(undefined);
    this.looking.forget();
    this.applying.forget();
  }
}

function isOfKind<Kind extends Change['kind']>(
  change: Change | undefined,
  kind: Kind,
): change is Extract<Change, { kind: Kind }> {
  return change?.kind === kind;
}

function freshPreviewIn(failure: unknown): ChangePreview | undefined {
  if (!isRefusal(failure, 'scheduling.preview-stale')) return undefined;
  return failure.problem['preview'] as ChangePreview | undefined;
}
