import { randomUUID } from 'node:crypto';
import type {
  RecordEncounter as SaidOfEncounter,
  RegisterPerson as Said,
} from '@one-stop-shop/case-management/contracts';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import {
  ContactRules,
  DerivedSecrets,
  type RecordKeys,
  type OperatorScope,
  type SentenceReviews,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { caseEntities } from '../persistence/entities';
import { AssignTeam } from '../use-cases/cases/assign-team';
import { HandOverCases } from '../use-cases/cases/hand-over-cases';
import { ReadCaseload } from '../use-cases/cases/read-caseload';
import { KeepOtherPlan } from '../use-cases/cases/keep-other-plan';
import { KeepTasks } from '../use-cases/cases/keep-tasks';
import { MoveCase } from '../use-cases/cases/move-case';
import { ReadCase } from '../use-cases/cases/read-case';
import { TakeCharge } from '../use-cases/cases/take-charge';
import { WriteNote } from '../use-cases/cases/write-note';
import { ChangeEncounter } from '../use-cases/encounters/change-encounter';
import { ChooseDigits } from '../use-cases/persons/choose-digits';
import { CompleteStep } from '../use-cases/encounters/complete-step';
import { CorrectPerson } from '../use-cases/persons/correct-person';
import { DiscardDraft } from '../use-cases/encounters/discard-draft';
import { GiveNotice } from '../use-cases/notice/give-notice';
import { ListColleagues } from '../use-cases/team/colleagues';
import { KeepContacts } from '../use-cases/persons/keep-contacts';
import { KeepDraft } from '../use-cases/encounters/keep-draft';
import { KeepWishes } from '../use-cases/persons/keep-wishes';
import { LiftRestriction } from '../use-cases/team/lift-restriction';
import { ReadDraft } from '../use-cases/encounters/read-draft';
import { ReadFactHistory } from '../use-cases/persons/read-fact-history';
import { NameTeams } from '../use-cases/team/name-teams';
import { PromisedWords } from '../use-cases/encounters/promised-words';
import { PublishNotice } from '../use-cases/notice/publish-notice';
import { ReadNoticeVersions } from '../use-cases/notice/read-notice-versions';
import { ReadNotice } from '../use-cases/notice/read-notice';
import { ReadPerson } from '../use-cases/persons/read-person';
import { ReadToday } from '../use-cases/today/read-today';
import { AgreePlan } from '../use-cases/plans/agree-plan';
import { FollowAction } from '../use-cases/plans/follow-action';
import { OpenPlans } from '../use-cases/plans/plan-in-hand';
import { PlannedForToday } from '../use-cases/plans/planned-today';
import { ProposePlan } from '../use-cases/plans/propose-plan';
import { ReadPlans } from '../use-cases/plans/read-plans';
import { RevisePlan } from '../use-cases/plans/revise-plan';
import { WritePlan } from '../use-cases/plans/write-plan';
import { ReadResidence } from '../use-cases/residence/read-residence';
import { RecogniseVisitor } from '../use-cases/recognition/recognise-visitor';
import { RecordEncounter } from '../use-cases/encounters/record-encounter';
import { RecordGroup } from '../use-cases/encounters/record-group';
import { RegisterPerson } from '../use-cases/persons/register-person';
import { RestrictPerson } from '../use-cases/team/restrict-person';
import { SayResidence } from '../use-cases/residence/say-residence';
import { SearchPersons } from '../use-cases/search/search-persons';
import { EndSubstitution } from '../use-cases/team/end-substitution';
import { SubstituteColleague } from '../use-cases/team/substitute-colleague';
import { TeamMembers } from '../use-cases/team/team-members';
import { TieVisit } from '../use-cases/recognition/tie-visit';
import { UntieVisit } from '../use-cases/recognition/untie-visit';
import { AllOfPerson } from '../use-cases/persons/all-of-person';
import { CallsToMake } from '../use-cases/today/calls-to-make';
import { CaseWorkToday } from '../use-cases/today/case-work-today';
import { VisitFacts, type VisitFact } from '../use-cases/recognition/visit-facts';
import { StaffNames } from '../use-cases/hours/work-facts';
import { KnownReviews } from './known-reviews';
import { KnownVisits } from './known-visits';
import { cori, KnownStaff } from './who-works';

export * from './who-works';

/** As many as it says, for who has a list of calls. */
class ThreeCalls extends CallsToMake {
  count({ scope }: Transaction): Promise<number | undefined> {
    return Promise.resolve(scope.asker === 'operator' ? 3 : undefined);
  }
}

/** Notes what is said of numbers and addresses. */
class NotedRules extends ContactRules {
  readonly said: {
    readonly reach: string;
    readonly rule: ContactRule | undefined;
    readonly saidIn: string;
  }[] = [];

  set(
    _tx: Transaction,
    _municipality: string,
    reach: { readonly phone: string } | { readonly email: string },
    rule: ContactRule | undefined,
    saidIn: string,
  ): Promise<void> {
    this.said.push({ reach: 'phone' in reach ? reach.phone : reach.email, rule, saidIn });
    return Promise.resolve();
  }
}

/** Everything that a desk does about persons, on a database of its own. */
export interface DeskAfternoon extends ReturnType<typeof useCases> {
  readonly database: TestDatabase;
  readonly visits: KnownVisits;
  readonly staff: KnownStaff;
  readonly reviews: KnownReviews;
  readonly rules: NotedRules;
  /** Lets a mediator see a visit, as its trigger does. */
  grantVisit(mediator: OperatorScope, visit: VisitFact): Promise<void>;
  register(operator: OperatorScope, said?: Partial<Said>): Promise<string>;
}

export async function aDeskAfternoon(): Promise<DeskAfternoon> {
  const database = await aDatabase(caseEntities);
  const [visits, staff, rules] = [new KnownVisits(), new KnownStaff(), new NotedRules()];
  const reviews = new KnownReviews();
  const acts = useCases(database, visits, staff, rules, reviews);
  return {
    ...{ database, visits, staff, rules, reviews, ...acts },
    register: async (operator, said) => {
      const key = randomUUID();
      const [municipality = cori] = operator.municipalities;
      return (await acts.registering.run(operator, key, aPerson({ municipality, ...said }))).id;
    },
    grantVisit: async ({ operatorId }, { id, municipality }) => {
      await database.everything(
        `INSERT INTO platform.access_grant (municipality, subject_kind, subject, operator,
           permission_class, valid_from, valid_until, why, granted_at)
         VALUES ($1, 'appointment', $2, $3, 'scheduling.see-own-agenda', '2026-11-22',
           '2026-12-01', 'visit', now())`,
        [municipality, id, operatorId],
      );
    },
  };
}

export const secrets = new DerivedSecrets('a secret of nobody but these specs');

function useCases(
  database: TestDatabase,
  visits: VisitFacts,
  staff: StaffNames,
  rules: ContactRules,
  reviews: SentenceReviews,
) {
  const { unitOfWork } = database;
  const { keys } = database.keyStore;
  const team = new TeamMembers(unitOfWork, staff);
  const wishing = new KeepWishes(unitOfWork, staff);
  const plans = new OpenPlans(keys, reviews);
  const allWith = (of: RecordKeys) => new AllOfPerson(of, visits, staff, team, wishing);
  return {
    registering: new RegisterPerson(unitOfWork, keys, visits, rules),
    correcting: new CorrectPerson(unitOfWork, keys),
    contacting: new KeepContacts(unitOfWork, keys, rules),
    reading: new ReadPerson(unitOfWork, allWith(keys)),
    allWith,
    sayingResidence: new SayResidence(unitOfWork, keys),
    residence: new ReadResidence(unitOfWork, keys, staff),
    remembering: new ReadFactHistory(unitOfWork, keys),
    giving: new GiveNotice(unitOfWork),
    choosing: new ChooseDigits(unitOfWork, keys, secrets),
    noticing: new ReadNotice(unitOfWork),
    publishing: new PublishNotice(unitOfWork),
    noticeVersions: new ReadNoticeVersions(unitOfWork, staff),
    colleagues: new ListColleagues(unitOfWork, staff),
    restricting: new RestrictPerson(unitOfWork, staff),
    team,
    wishing,
    substituting: new SubstituteColleague(unitOfWork, staff),
    ending: new EndSubstitution(unitOfWork),
    lifting: new LiftRestriction(unitOfWork),
    searching: new SearchPersons(unitOfWork, visits),
    recognising: new RecogniseVisitor(unitOfWork, visits, secrets),
    tying: new TieVisit(unitOfWork, keys, visits),
    untying: new UntieVisit(unitOfWork, visits),
    meeting: new RecordEncounter(unitOfWork, keys, visits),
    keeping: new KeepDraft(unitOfWork, keys),
    finding: new ReadDraft(unitOfWork, keys),
    discarding: new DiscardDraft(unitOfWork),
    meetingGroup: new RecordGroup(unitOfWork, keys),
    changing: new ChangeEncounter(unitOfWork, keys),
    completing: new CompleteStep(unitOfWork),
    today: new ReadToday(
      ...([unitOfWork, visits, new ThreeCalls(), new PromisedWords(keys), staff] as const),
      new CaseWorkToday(new PromisedWords(keys), new PlannedForToday(keys)),
    ),
    teamless: new NameTeams(unitOfWork, staff),
    readingPlans: new ReadPlans(unitOfWork, plans, staff),
    writingPlan: new WritePlan(unitOfWork, plans),
    proposingPlan: new ProposePlan(unitOfWork, plans),
    agreeingPlan: new AgreePlan(unitOfWork, plans),
    revisingPlan: new RevisePlan(unitOfWork, plans),
    followingAction: new FollowAction(unitOfWork),
    takingCharge: new TakeCharge(unitOfWork),
    movingCase: new MoveCase(unitOfWork, keys),
    readingCase: new ReadCase(unitOfWork, keys, staff),
    assigning: new AssignTeam(unitOfWork, staff),
    tasking: new KeepTasks(unitOfWork, keys, staff),
    noting: new WriteNote(unitOfWork, keys),
    planning: new KeepOtherPlan(unitOfWork, keys),
    caseload: new ReadCaseload(unitOfWork, staff),
    handing: new HandOverCases(unitOfWork, keys, staff),
  };
}

export function aPerson(wishes: Partial<Said> = {}): Said {
  return {
    municipality: cori,
    facts: { names: [{ given: 'Gurpreet', family: 'Singh' }] },
    contacts: [],
    source: 'person',
    restrictedFor: [],
    ...wishes,
  };
}

export function anEncounter(wishes: Partial<SaidOfEncounter> = {}): SaidOfEncounter {
  return {
    kind: 'desk_visit',
    startedAt: '2026-11-23T07:30:00Z',
    minutes: 20,
    language: 'pa',
    mediation: 'mediator_present',
    topics: ['job_search'],
    services: ['information_given'],
    teachBack: 'repeated_well',
    ...wishes,
  };
}
