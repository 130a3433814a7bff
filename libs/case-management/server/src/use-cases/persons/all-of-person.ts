import { Injectable } from '@nestjs/common';
import type { Person } from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import { personRecord, RecordKeys, type Transaction } from '@one-stop-shop/shared/server';
import { isNoticeDue, type PublishedNotice } from '../../domain/privacy-notice';
import { permitShown } from '../../domain/residence/permit-clock';
import { ageIn, warningsOf } from '../../domain/said-of-birth';
import { readAccesses } from '../../persistence/encounters/accesses';
import { readContacts } from '../../persistence/persons/contacts';
import { readEncounters, readPrivateParts } from '../../persistence/encounters/encounters';
import { readFacts } from '../../persistence/persons/facts';
import { readDigitsChosen } from '../../persistence/persons/own-page-digits';
import type { PersonEntity } from '../../persistence/persons/person.entity';
import { noticeInForce, readNoticesGiven } from '../../persistence/notice/privacy-notices';
import { readClock } from '../../persistence/residence/residence-titles';
import { readStandingIn } from '../../persistence/team/substitutions';
import { readTies } from '../../persistence/recognition/ties';
import type { VisitTieEntity } from '../../persistence/recognition/visit-tie.entity';
import { factsIn } from './facts-in';
import { KeepWishes } from './keep-wishes';
import { TeamMembers } from '../team/team-members';
import { VisitFacts } from '../recognition/visit-facts';
import { StaffNames } from '../hours/work-facts';

/** All that a transaction shows of somebody; whoever asks has it recorded before. */
@Injectable()
export class AllOfPerson {
  constructor(
    private readonly keys: RecordKeys,
    private readonly visits: VisitFacts,
    private readonly names: StaffNames,
    private readonly team: TeamMembers,
    private readonly wishes: KeepWishes,
  ) {}

  async read(tx: Transaction, person: PersonEntity): Promise<Person> {
    const { id, municipality, version, restricted, name } = person;
    const key = await this.keys.of(municipality, personRecord(id));
    const [
      facts,
      contacts,
      encounters,
      accesses,
      ties,
      notice,
      notices,
      digits,
      team,
      wishes,
      standingIn,
      clock,
    ] = await Promise.all([
      readFacts(tx, person, key),
      readContacts(tx, person, key),
      readEncounters(tx, person, key),
      readAccesses(tx, person, key),
      readTies(tx, person),
      noticeInForce(tx, municipality),
      readNoticesGiven(tx, person),
      readDigitsChosen(tx, person),
      this.team.of(tx, person),
      this.wishes.of(tx, person),
      readStandingIn(tx, person),
      readClock(tx, person),
    ]);
    const visitIds = ties.map(({ visitId }) => visitId);
    const tieIds = ties.map((tie) => tie.id);
    const [visits, parts] = await Promise.all([
      this.visits.of(tx, visitIds),
      readPrivateParts(tx, tieIds, key),
    ]);
    const authors = [...encounters, ...accesses].map(({ author }) => author);
    const givers = notices.map(({ givenBy }) => givenBy);
    const substitutes = standingIn.flatMap(({ absent, colleague }) => [absent, colleague]);
    const named = [
      ...new Set([...authors, ...givers, ...substitutes, ...digits.map(({ by }) => by)]),
    ];
    const staff = await this.names.of(tx, named);
    const known = factsIn(facts);
    const tieOf = new Map(ties.map((tie) => [tie.visitId, tie]));
    return {
      ...{ id, municipality, version, restricted, name, facts: known, contacts, encounters },
      accesses,
      staff: Object.fromEntries(staff),
      ...(notice && { notice: inForce(notice, isNoticeDue(notice, notices)) }),
      notices,
      digitsChosen: digits.map(({ at, by }) => ({ at: at.toISOString(), by })),
      origins: Object.fromEntries(facts.map((fact) => [fact.kind, originOf(fact)])),
      ...ageIn(known.birth, tx.now),
      registeredAt: person.registeredAt.toISOString(),
      visits: visits
        .map(({ id: visit, startsAt, state, language, receivers, withWoman }) => {
          const tie = tieOf.get(visit);
          const words = tie && parts.get(tie.id)?.words;
          return {
            ...{ id: visit, state, language, startsAt: startsAt.toISOString() },
            tiedAt: (tie?.tiedAt ?? startsAt).toISOString(),
            unwanted:
              state === 'booked' && wishes.without.some((one) => receivers.includes(one.id)),
            ...(wishes.woman && state === 'booked' && womanOf(tie, withWoman)),
            ...(words && { words }),
          };
        })
        .toSorted((one, other) => other.startsAt.localeCompare(one.startsAt)),
      steps: encounters
        .flatMap(({ id: encounter, nextStep }) =>
          nextStep && !nextStep.doneAt
            ? [{ encounter, due: nextStep.due, ...(nextStep.words && { words: nextStep.words }) }]
            : [],
        )
        .toSorted((one, other) => one.due.localeCompare(other.due)),
      wishes,
      standingIn,
      ...(team && { team }),
      ...(clock && { permit: permitShown(clock, dayOf(tx.now)) }),
      warnings: warningsOf(known, tx.now),
    };
  }
}

function inForce(
  { version, validFrom, languages }: PublishedNotice,
  due: boolean,
): NonNullable<Person['notice']> {
  return { version, validFrom, languages: [...languages], due };
}

function womanOf(
  tie: VisitTieEntity | undefined,
  withWoman: boolean | null | undefined,
): Pick<Person['visits'][number], 'woman'> {
  if (withWoman !== false) return {};
  return { woman: tie?.agreedAt ? 'agreed' : 'unmet' };
}

function originOf({
  source,
  recordedAt,
  recordedBy,
  corrected,
}: Awaited<ReturnType<typeof readFacts>>[number]) {
  return { source, recordedAt: recordedAt.toISOString(), recordedBy, corrected };
}
