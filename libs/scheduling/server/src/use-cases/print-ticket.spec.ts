import { Typesetter, type Paper } from '@one-stop-shop/shared/server';
import { AppointmentOver, AppointmentUnknown, NotPossibleNow } from '../domain/problems';
import { aBooking, anOperator, aPhoneBooking, aVisitor, DeskMorning } from '../testing';
import { PrintOwnTicket } from './print-own-ticket';
import type { TicketCap } from './ticket-cap';
import { PrintTicketAtDesk } from './print-ticket-at-desk';

/** Makes nothing, and keeps what it was asked for. */
class KeepingTypesetter extends Typesetter {
  asked: Paper | undefined;

  typeset(paper: Paper): Promise<Uint8Array> {
    this.asked = paper;
    return Promise.resolve(new Uint8Array());
  }
}

const typesetter = new KeepingTypesetter();
let desk: DeskMorning;
beforeAll(async () => {
  desk = await DeskMorning.begin();
});
afterAll(() => desk.end());
beforeEach(() => {
  desk.database.clock.set('2026-11-23T08:00:00Z');
  typesetter.asked = undefined;
});

const uncounted = { spendOne: () => Promise.resolve() } as unknown as TicketCap;
const own = () => new PrintOwnTicket(desk.opening, desk.credentials, uncounted, typesetter);
const atDesk = () => new PrintTicketAtDesk(desk.database.unitOfWork, desk.credentials, typesetter);
const linkOf = ({ id, manageUrl }: { id: string; manageUrl: string }) => ({
  id,
  token: manageUrl.split('#')[1] ?? '',
});

describe('whoever holds the link', () => {
  it('gets the ticket in their language, without a name that they do not write', async () => {
    const booked = await desk.book(aBooking('16:00', { firstName: 'Zohra' }));
    await own().run(aVisitor(), linkOf(booked));
    expect(typesetter.asked).toMatchObject({
      standard: 'handed-out',
      madeAt: new Date('2026-11-23T08:00:00Z'),
      data: {
        language: 'ur',
        direction: 'rtl',
        time: '16:00',
        firstName: null,
        code: booked.code.replace(/^(.{4})/, '$1 '),
        page: 'desk.example/prenota/gestisci',
        address: ['Via della Libertà 16', '04010 Cori'],
        italian: { day: 'martedì 24 novembre' },
      },
    });
    expect(JSON.stringify(typesetter.asked)).not.toContain('Zohra');
    await own().run(aVisitor(), linkOf(booked), 'Zohra');
    expect(typesetter.asked?.data).toMatchObject({ firstName: 'Zohra' });
  });

  it('is recorded as a reader', async () => {
    const booked = await desk.book(aBooking('16:20'));
    const visitor = aVisitor();
    await own().run(visitor, linkOf(booked));
    expect(
      await desk.rows(
        `SELECT subject, field_classes FROM platform.read_audit WHERE subject = '${booked.id}'`,
      ),
    ).toEqual([{ subject: booked.id, field_classes: ['visit'] }]);
  });

  it('gets none of another visit, and none once it is cancelled', async () => {
    const mine = await desk.book(aBooking('16:40'));
    const theirs = await desk.book(aBooking('17:00'));
    const foreign = { ...linkOf(mine), id: theirs.id };
    await expect(own().run(aVisitor(), foreign)).rejects.toThrow(AppointmentUnknown);
    await desk.cancelling.run(desk.holderOf(mine), { id: mine.id });
    await expect(own().run(aVisitor(), linkOf(mine))).rejects.toThrow(AppointmentOver);
    expect(typesetter.asked).toBeUndefined();
  });
});

describe('the desk', () => {
  it('hands out the ticket with the name, and is recorded as a reader', async () => {
    const operator = anOperator();
    const booked = await desk.bookingForSomeone.run(
      operator,
      crypto.randomUUID(),
      aPhoneBooking('17:20', { firstName: 'Zohra', language: 'fr' }),
    );
    await atDesk().run(operator, booked.id);
    expect(typesetter.asked?.data).toMatchObject({ firstName: 'Zohra', language: 'fr' });
    expect(
      await desk.rows(
        `SELECT subject, field_classes FROM platform.read_audit WHERE reader = '${operator.operatorId}'`,
      ),
    ).toEqual([{ subject: booked.id, field_classes: ['contact', 'visit'] }]);
  });

  it('prints none of another municipality, none without the permission, none that is over', async () => {
    const booked = await desk.book(aBooking('17:40'));
    const print = (operator = anOperator()) => atDesk().run(operator, booked.id);
    await expect(print(anOperator(['059001']))).rejects.toThrow(AppointmentUnknown);
    await expect(print(anOperator(['059006'], []))).rejects.toThrow('scheduling.see-agenda');
    await desk.cancelling.run(desk.holderOf(booked), { id: booked.id });
    await expect(print()).rejects.toThrow(NotPossibleNow);
    expect(typesetter.asked).toBeUndefined();
  });
});
