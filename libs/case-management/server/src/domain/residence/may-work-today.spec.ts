import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  titleCodes,
  type MayWork,
  type ResidenceStatement,
} from '@one-stop-shop/case-management/contracts';
import { plusDays } from '@one-stop-shop/shared/domain';
import { callInTimeZone, serverTimeZones } from '@one-stop-shop/shared/server/testing';
import fc from 'fast-check';
import { mayWorkToday } from './may-work-today';
import type { ResidenceFacts } from './residence-dates';
import { residenceTitles } from './residence-title';

/** A case of the reference data, written independently of this code. */
interface Case {
  readonly id: string;
  readonly asked: Parameters<typeof mayWorkToday>;
  readonly expected: string;
}

const cases = readCases(join(import.meta.dirname, 'fixtures/may-work-cases.csv'));

/** `yes_until 2026-09-10`, as the cases write it. */
const written = ({ answer, day }: MayWork): string => (day ? `${answer} ${day}` : answer);

describe('may somebody work today', () => {
  it('knows all seventy cases of the reference data', () => {
    expect(cases).toHaveLength(70);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, { asked, expected }) => {
    expect(written(mayWorkToday(...asked))).toBe(expected);
  });

  it.each(serverTimeZones)('is the same where a server stands in %s', async (zone) => {
    const file = join(import.meta.dirname, 'may-work-today.ts');
    // The ends of sixty days, of the card, of the window, of a leap day.
    const ends = ['MW03', 'MW04', 'MW08', 'MW09', 'MW11', 'MW12', 'MW15', 'MW44', 'MW45'];
    const atEnds = cases.filter(({ id }) => ends.includes(id));
    const answers = await Promise.all(
      atEnds.map(({ asked }) => callInTimeZone<MayWork>(zone, file, 'mayWorkToday', ...asked)),
    );
    expect(answers.map(written)).toEqual(atEnds.map(({ expected }) => expected));
  });
});

const day = fc.integer({ min: 0, max: 3_000 }).map((after) => plusDays('2023-01-01', after));
const maybeDay = fc.option(day, { nil: undefined });
const dates = {
  ...{ issuedOn: maybeDay, expiresOn: maybeDay, appliedOn: maybeDay, receiptOn: maybeDay },
  ...{ renewalRequestedOn: maybeDay, conversionRequestedOn: maybeDay },
};
const anyFacts = fc.record({ title: fc.constantFrom(...titleCodes), ...dates });
const age = fc.integer({ min: 16, max: 90 });
const grown = fc.integer({ min: 18, max: 90 });

/** A card that is in force, of a title that allows work without more. */
const inForce = fc
  .record({
    title: fc.constantFrom(
      ...residenceTitles
        .filter(({ work, noEnd }) => !noEnd && (work === 'yes' || work === 'limited'))
        .map(({ code }) => code),
    ),
    ...{ today: day, since: fc.nat({ max: 900 }), left: fc.nat({ max: 900 }) },
  })
  .map(({ title, today, since, left }) => ({
    ...{ today, left },
    facts: { title, issuedOn: plusDays(today, -since), expiresOn: plusDays(today, left) },
  }));

/** Somebody who asked for asylum less than sixty-one days ago, with a card or a certificate. */
const applicant = fc
  .record({ today: day, since: fc.nat({ max: 60 }), left: fc.option(fc.nat({ max: 200 })) })
  .map(({ today, since, left }) => {
    const appliedOn = plusDays(today, -since);
    const facts: ResidenceFacts & { appliedOn: string } =
      left === null
        ? { title: 'asylum_applicant_certificate', appliedOn, receiptOn: appliedOn }
        : { title: 'asylum_applicant_permit', appliedOn, expiresOn: plusDays(today, left) };
    return { facts, today };
  });

describe('whatever is written of somebody', () => {
  it('makes no yes while something that was done lies in the future', () => {
    fc.assert(
      fc.property(anyFacts, day, age, (facts, today, years) => {
        const { expiresOn: _, title: __, ...done } = facts;
        fc.pre(Object.values(done).some((one) => one !== undefined && one > today));
        expect(mayWorkToday(facts, today, years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('makes no yes of a card that ended before it was given', () => {
    fc.assert(
      fc.property(anyFacts, day, age, (facts, today, years) => {
        const { issuedOn, expiresOn } = facts;
        fc.pre(!!issuedOn && !!expiresOn && expiresOn < issuedOn);
        expect(mayWorkToday(facts, today, years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('makes no yes without a day, but where no paper ends', () => {
    const ending = residenceTitles.filter(({ noEnd }) => !noEnd).map(({ code }) => code);
    fc.assert(
      fc.property(fc.constantFrom(...ending), day, age, (title, today, years) => {
        expect(mayWorkToday({ title }, today, years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('makes no yes for who may be under sixteen', () => {
    const young = fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined });
    fc.assert(
      fc.property(anyFacts, day, young, (facts, today, years) => {
        expect(mayWorkToday(facts, today, years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('makes no free yes at sixteen and seventeen', () => {
    fc.assert(
      fc.property(anyFacts, day, fc.constantFrom(16, 17), (facts, today, years) => {
        expect(['yes', 'yes_until']).not.toContain(mayWorkToday(facts, today, years).answer);
      }),
    );
  });

  it('is a yes on each day until the one that it names, and none on the next', () => {
    fc.assert(
      fc.property(inForce, grown, fc.nat(), ({ facts, today, left }, years, some) => {
        const answer = mayWorkToday(facts, today, years);
        expect(['yes_until', 'limited']).toContain(answer.answer);
        const until = plusDays(today, left);
        const before = mayWorkToday(facts, plusDays(today, some % (left + 1)), years);
        if (answer.answer === 'yes_until') expect(before).toEqual({ ...answer, day: until });
        expect(before.answer).not.toBe('ask_legal_advice');
        expect(mayWorkToday(facts, plusDays(until, 1), years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('names the day from which it is a yes, and keeps its word', () => {
    fc.assert(
      fc.property(applicant, grown, ({ facts, today }, years) => {
        const answer = mayWorkToday(facts, today, years);
        if (answer.answer === 'ask_legal_advice')
          expect(answer.reason).toBe('ends_before_sixty_days');
        else {
          expect(answer).toMatchObject({ answer: 'yes_from', day: plusDays(facts.appliedOn, 61) });
          const then = mayWorkToday(facts, plusDays(facts.appliedOn, 61), years);
          expect(['yes', 'yes_until']).toContain(then.answer);
        }
      }),
    );
  });

  it('asks sooner or later, once a window has passed and no receipt carries it', () => {
    fc.assert(
      fc.property(anyFacts, grown, ({ receiptOn: _, ...facts }, years) => {
        fc.pre(!residenceTitles.some(({ code, noEnd }) => noEnd && code === facts.title));
        expect(mayWorkToday(facts, '2099-01-01', years).answer).toBe('ask_legal_advice');
      }),
    );
  });

  it('depends on days and age alone: words and clocks change nothing', () => {
    fc.assert(
      fc.property(anyFacts, day, age, fc.string(), (facts, today, years, note) => {
        const said: ResidenceStatement = { ...facts, note };
        const copy = JSON.parse(JSON.stringify(facts)) as ResidenceFacts;
        expect(mayWorkToday(said, today, years)).toEqual(mayWorkToday(copy, today, years));
      }),
    );
  });
});

function readCases(file: string): Case[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    // Words come after the days, and are not asked here.
    const [id = '', title, ...cells] = line.split(',');
    const [issuedOn, expiresOn, appliedOn, receiptOn, renewalRequestedOn, ...rest] = cells;
    const [conversionRequestedOn, today = '', years, hours, expected = ''] = rest;
    const all = {
      ...{ title, issuedOn, expiresOn, appliedOn, receiptOn, renewalRequestedOn },
      conversionRequestedOn,
    };
    const said = Object.fromEntries(Object.entries(all).filter(([, cell]) => !!cell));
    return {
      id,
      asked: [said as ResidenceFacts, today, Number(years), hours ? Number(hours) : undefined],
      expected,
    };
  });
}
