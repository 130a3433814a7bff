import { isPublic, type Operation } from '@one-stop-shop/api/testing';
import fc from 'fast-check';
import { Asker } from '../fuzz/askers';
import { onTheWire, type Draft } from '../fuzz/draft';
import { Line, type Request } from '../fuzz/exchange';
import type { Fuzzer } from '../fuzz/fuzz';
import { chosen, filledIn } from '../fuzz/player';
import { goodRounds } from '../fuzz/rounds';
import { edgesOf, type Kind } from './edge-values';
import { placesOf, type Place } from './places';
import { keptMb, StrainGauge, type Strain } from './strain';
import { Watchdog } from './watchdog';

/** What no request may cost, whatever stands in it. */
const bounds = { pauseMs: 250, grownMb: 50, answeredMs: 20_000 };

/** A request that broke a bound. */
export interface Strained {
  readonly operation: string;
  readonly asker: string;
  /** What stood where. */
  readonly edge: string;
  readonly said: string;
}

const seed = 7;
const variety = 24;
/** A busy machine makes everybody wait; what is slow by itself is slow every time. */
const tries = 3;

/** Sends every operation the edges of every value that it takes, and watches the process. */
export class EdgeWalk {
  readonly strained: Strained[] = [];
  requests = 0;
  /** Names of operations, with the places that were tried. */
  readonly tried = new Map<string, readonly string[]>();
  private readonly gauge = new StrainGauge();
  private readonly watchdog = new Watchdog();
  private line: Line;

  constructor(private readonly fuzzer: Fuzzer) {
    this.line = new Line(fuzzer.world.api.url);
  }

  async stop(): Promise<void> {
    this.gauge.stop();
    this.line.close();
    await this.watchdog.stop();
  }

  async over(operation: Operation): Promise<void> {
    await this.fuzzer.restore();
    const keptBefore = keptMb();
    const { world } = this.fuzzer;
    const steps = fc
      .sample(goodRounds([operation], world, 1), { seed, numRuns: variety })
      .flatMap((round) => round.steps);
    const visitor = new Asker('a visitor');
    const staff = chosen(world.askers, { operation, apt: true, asker: 1 }, 1);
    const known = new Map<string, readonly [Place, Draft]>();
    const drafts = steps.map((one) => filledIn(one, world.known, staff));
    for (const draft of drafts) {
      for (const place of placesOf(draft)) {
        const name = `${place.name} ${place.kind}`;
        if (!known.has(name)) known.set(name, [place, draft]);
      }
    }
    for (const draft of drafts.slice(0, 1)) {
      for (const asker of [staff, visitor]) await this.ask(operation, draft, asker, 'nothing');
    }
    this.tried.set(operation.name, [...known.keys()]);
    for (const [place, draft] of known.values()) {
      await this.fuzzer.forgetTries();
      for (const edge of edgesOf(place.kind, place.value)) {
        const what = `${place.name} = ${shown(edge)}`;
        await this.ask(operation, place.put(draft, edge), staff, what);
        if (isPublic(operation)) await this.ask(operation, place.put(draft, edge), visitor, what);
      }
    }
    for (const [kind, places, draft] of together(known)) {
      await this.fuzzer.forgetTries();
      for (const edge of edgesOf(kind, undefined)) {
        const bent = places.reduce((one, place) => place.put(one, edge), draft);
        const what = `every ${kind} = ${shown(edge)}`;
        for (const asker of [staff, visitor]) await this.ask(operation, bent, asker, what);
      }
    }
    const grownMb = keptMb() - keptBefore;
    if (grownMb > bounds.grownMb) {
      const said = `${grownMb.toFixed(0)} MB are kept`;
      this.strained.push({ operation: operation.name, asker: 'all', edge: 'all', said });
    }
  }

  private async ask(operation: Operation, draft: Draft, asker: Asker, edge: string): Promise<void> {
    const request = onTheWire({ ...draft, cookie: asker.cookieHeader }, operation);
    let said: string | undefined;
    for (let count = 0; count < tries; count += 1) {
      said = await this.strainOf(request);
      if (said === undefined) return;
      // What never comes back is not asked for again.
      if (said === endless) break;
    }
    if (said === undefined) return;
    this.strained.push({ operation: operation.name, asker: asker.name, edge, said });
  }

  /** Says how the bounds were broken; undefined when they were kept. */
  private async strainOf(request: Request): Promise<string | undefined> {
    let status = 0;
    const strain = await this.gauge.of(async () => {
      status = await this.statusOf(request);
    });
    this.requests += 1;
    if (status === 0) return endless;
    return status >= 500 ? `status ${status}` : broken(strain);
  }

  /** 0 when there is no answer. */
  private async statusOf(request: Request): Promise<number> {
    const bites = this.watchdog.bites;
    const until = performance.now() + bounds.answeredMs;
    let status: number | undefined;
    const asked = this.line.send(request).then(
      (answer) => (status = answer.status),
      () => (status = 0),
    );
    while (status === undefined) {
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 500).unref())]);
      if (status === undefined && (this.watchdog.bites > bites || performance.now() > until)) {
        this.line.close();
        this.line = new Line(this.fuzzer.world.api.url);
        return 0;
      }
    }
    return status;
  }
}

const endless = 'no answer, the work was ended';

function broken({ pauseMs, grownMb }: Strain): string | undefined {
  const said = [
    pauseMs > bounds.pauseMs && `nobody else was answered for ${pauseMs.toFixed(0)} ms`,
    grownMb > bounds.grownMb && `it took ${grownMb.toFixed(0)} MB`,
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : undefined;
}

/** Places of one kind in one request: a range ends in the same year as it begins. */
function together(
  known: ReadonlyMap<string, readonly [Place, Draft]>,
): (readonly [Kind, readonly Place[], Draft])[] {
  const byDraft = Map.groupBy(known.values(), ([, draft]) => draft);
  return [...byDraft.keys()].flatMap((draft) => {
    const kinds = Map.groupBy(placesOf(draft), ({ kind }) => kind);
    return [...kinds]
      .filter(([kind, places]) => kind !== 'list' && places.length > 1)
      .map(([kind, places]) => [kind, places, draft] as const);
  });
}

function shown(edge: unknown): string {
  const text = JSON.stringify(edge);
  return text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text;
}
