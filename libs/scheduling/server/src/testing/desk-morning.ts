import { randomUUID } from 'node:crypto';
import type {
  Agenda,
  AgendaQuery,
  AttendanceState,
  BookAppointment as Booking,
  BookedAppointment,
  ReminderState,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  DerivedSecrets,
  PublicUrl,
  type OperatorScope,
  type Transaction,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import {
  aDatabase,
  nothingReviewed,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import type { UntoldVisit } from '../domain/untold-visit';
import { schedulingEntities } from '../persistence/entities';
import { seedDesks } from '../seed/seed-desks';
import { AppointmentCredentials } from '../use-cases/appointment-credentials';
import { BookAppointment } from '../use-cases/book-appointment';
import { BookForSomeone } from '../use-cases/book-for-someone';
import { CancelAppointment } from '../use-cases/cancel-appointment';
import { FindContactVisits } from '../use-cases/find-contact-visits';
import { FindFreeSlots } from '../use-cases/find-free-slots';
import { FindMunicipalityOfDesk } from '../use-cases/find-municipality-of-desk';
import { GiveUpAppointments } from '../use-cases/give-up-appointments';
import { ManageByLink } from '../use-cases/manage-by-link';
import { MoveAppointment } from '../use-cases/move-appointment';
import { OpenAppointment } from '../use-cases/open-appointment';
import { ReadAgenda } from '../use-cases/read-agenda';
import { ReadWords } from '../use-cases/read-words';
import { RecordAttendance } from '../use-cases/record-attendance';
import { ReminderStates } from '../use-cases/reminder-states';
import { UndoChange } from '../use-cases/undo-change';
import { VisitWishes, type WishOfVisit } from '../use-cases/visit-wishes';
import { aVisitor } from './requests';

/** Reminder states that a spec decides. */
export class FakeReminders extends ReminderStates {
  readonly said = new Map<string, ReminderState>();

  untold: readonly UntoldVisit[] = [];

  of(): Promise<ReadonlyMap<string, ReminderState>> {
    return Promise.resolve(this.said);
  }

  untoldOn(): Promise<readonly UntoldVisit[]> {
    return Promise.resolve(this.untold);
  }
}

/** Whom people don't want, as a spec says it. */
export class FakeWishes extends VisitWishes {
  readonly said = new Map<string, WishOfVisit>();
  readonly agreed = new Set<string>();

  of(): Promise<ReadonlyMap<string, WishOfVisit>> {
    const binding = [...this.said].map(([id, { told, quiet }]) => {
      const woman = told.woman && !this.agreed.has(id);
      return [id, { told: { ...told, woman }, quiet }] as const;
    });
    return Promise.resolve(new Map(binding));
  }

  agree(_tx: Transaction, appointment: string): Promise<void> {
    this.agreed.add(appointment);
    return Promise.resolve();
  }
}

/** The desks of the district on a real database, on a Monday morning, with all their acts. */
export class DeskMorning {
  readonly credentials = new AppointmentCredentials(
    new DerivedSecrets('a secret for specs, longer than 32'),
    new PublicUrl('https://desk.example'),
    nothingReviewed,
  );
  readonly reminders = new FakeReminders();
  readonly wishes = new FakeWishes();
  readonly finding: FindFreeSlots;
  readonly booking: BookAppointment;
  readonly bookingForSomeone: BookForSomeone;
  readonly opening: OpenAppointment;
  readonly moving: MoveAppointment;
  readonly cancelling: CancelAppointment;
  readonly undoing: UndoChange;
  readonly byLink: ManageByLink;
  readonly contactVisits: FindContactVisits;
  readonly givingUp: GiveUpAppointments;
  readonly attendance: RecordAttendance;
  readonly words: ReadWords;
  readonly agenda: ReadAgenda;

  private constructor(readonly database: TestDatabase) {
    const { unitOfWork } = database;
    const { keys } = database.keyStore;
    const desks = new FindMunicipalityOfDesk(unitOfWork);
    this.finding = new FindFreeSlots(unitOfWork, this.wishes);
    this.booking = new BookAppointment(unitOfWork, desks, this.credentials, keys);
    this.bookingForSomeone = new BookForSomeone(unitOfWork, desks, this.credentials, keys);
    this.opening = new OpenAppointment(unitOfWork, this.credentials);
    this.moving = new MoveAppointment(unitOfWork, this.wishes);
    this.cancelling = new CancelAppointment(unitOfWork);
    this.undoing = new UndoChange(unitOfWork);
    this.byLink = new ManageByLink(this.opening, this.moving, this.cancelling, this.finding);
    this.contactVisits = new FindContactVisits(unitOfWork);
    this.givingUp = new GiveUpAppointments(unitOfWork);
    this.attendance = new RecordAttendance(unitOfWork);
    this.words = new ReadWords(unitOfWork, keys);
    this.agenda = new ReadAgenda(unitOfWork, this.reminders);
  }

  static async begin(): Promise<DeskMorning> {
    const database = await aDatabase(schedulingEntities);
    await seedDesks(database.unitOfWork, { demonstration: true });
    return new DeskMorning(database);
  }

  end(): Promise<void> {
    return this.database.close();
  }

  /** Books from the public page. */
  book(booking: Booking, key: string = randomUUID()): Promise<BookedAppointment> {
    return this.booking.run(aVisitor(), key, booking);
  }

  /** Records who came, of a visit as it was booked. */
  mark(
    operator: OperatorScope,
    { id, startsAt }: Pick<BookedAppointment, 'id' | 'startsAt'>,
    state: AttendanceState,
    from: AttendanceState = 'booked',
  ): Promise<DoneAct> {
    return this.attendance.run(operator, id, { state, from, shown: startsAt });
  }

  /** The agenda as somebody sees it who has not seen it yet. */
  async theAgenda(operator: OperatorScope, query: AgendaQuery): Promise<Agenda> {
    const { agenda } = await this.agenda.run(operator, query);
    if (!agenda) throw new Error('an agenda that nobody knows was not shown');
    return agenda;
  }

  /** Whoever holds the link of an appointment. */
  holderOf(booked: BookedAppointment, municipality = '059006'): VisitorScope {
    return {
      ...aVisitor(),
      municipalities: [municipality],
      visitorKey: this.credentials.keyed(this.credentials.linkToken(booked.id)),
    };
  }

  /** Rows that a statement finds, seen by a superuser's eye: all of them. */
  async rows<Row>(sql: string): Promise<Row[]> {
    return this.database.everything<Row>(sql);
  }
}
