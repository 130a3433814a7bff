import { DerivedSecrets, keyHash, PublicUrl, workerScope } from '@one-stop-shop/shared/server';
import { nothingReviewed } from '@one-stop-shop/shared/server/testing';
import { AppointmentUnknown } from '../domain/problems';
import { aBooking, aVisitor, DeskMorning } from '../testing';
import { AppointmentCredentials } from './appointment-credentials';
import { KeyHashesAnew } from './key-hashes-anew';
import { OpenAppointment } from './open-appointment';
import { CancelAppointment } from './cancel-appointment';
import { AppointmentFactsQuery } from './appointment-facts-query';

const first = 'a secret for specs, longer than 32';
const second = 'the secret that came after it, over 32';

describe('links and codes in the database', () => {
  let desk: DeskMorning;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
  });
  afterAll(() => desk.end());
  beforeEach(() => desk.database.clock.set('2026-11-23T08:00:00Z'));

  interface Stored {
    link_hash: string;
    code_hash: string;
  }
  const storedOf = async (id: string): Promise<Stored> => {
    const [row] = await desk.rows<Stored>(
      `SELECT link_hash, code_hash FROM scheduling.appointment WHERE id = '${id}'`,
    );
    if (!row) throw new Error('not stored');
    return row;
  };
  /** As the versions before wrote it. */
  const leavePlain = async ({ id, code, manageUrl }: Booked): Promise<void> => {
    await desk.rows(
      `UPDATE scheduling.appointment
          SET link_hash = '${keyHash(tokenIn(manageUrl))}', code_hash = '${keyHash(code)}'
        WHERE id = '${id}'`,
    );
  };
  type Booked = Awaited<ReturnType<DeskMorning['book']>>;
  const tokenIn = (url: string): string => url.split('#')[1] ?? '';
  const opening = (secrets: DerivedSecrets) =>
    new OpenAppointment(
      desk.database.unitOfWork,
      new AppointmentCredentials(secrets, new PublicUrl('https://desk.example'), nothingReviewed),
    );
  const keyAnew = (secrets: DerivedSecrets): Promise<number> =>
    new KeyHashesAnew(desk.database.workerUnitOfWork, secrets).run();
  const told = (secrets: DerivedSecrets, id: string) =>
    desk.database.workerUnitOfWork.inTransaction(workerScope('messages', id, '059006'), (tx) =>
      new AppointmentFactsQuery(
        new AppointmentCredentials(secrets, new PublicUrl('https://desk.example'), nothingReviewed),
      ).find(tx, id),
    );

  it('cannot be found by trying all codes without the secret', async () => {
    const { id, code, manageUrl } = await desk.book(aBooking('16:00'));
    const stored = await storedOf(id);
    expect(stored.code_hash).toMatch(/^k1\.[\w-]{6}\$/);
    expect(Object.values(stored)).not.toContain(keyHash(code));
    expect(Object.values(stored)).not.toContain(keyHash(tokenIn(manageUrl)));
  });

  it('open in the plain form of before, and in the keyed one as soon as it is made', async () => {
    const secrets = new DerivedSecrets(first);
    const booked = await desk.book(aBooking('16:20'));
    const made = await storedOf(booked.id);
    await leavePlain(booked);
    const byCode = () => opening(secrets).run(aVisitor(), { code: booked.code });
    const token = tokenIn(booked.manageUrl);
    const byLink = () =>
      opening(secrets).during(aVisitor(), { token }, ({ tx }) => Promise.resolve(tx.scope));
    expect((await byCode()).shown.id).toBe(booked.id);
    const before = await byLink();
    expect(before.visitorKey).toBe(keyHash(token));
    expect(await keyAnew(secrets)).toBe(1);
    expect(await storedOf(booked.id)).toEqual(made);
    expect((await byCode()).shown.id).toBe(booked.id);
    expect((await byLink()).visitorKey).toBe(made.link_hash);
    // What was opened in the form of before opens nothing in it any more.
    await expect(
      new CancelAppointment(desk.database.unitOfWork).run(before, { id: booked.id }),
    ).rejects.toThrow(AppointmentUnknown);
    expect(await keyAnew(secrets)).toBe(0);
  });

  it('go on after the secret has changed, in letters too, and after that one is forgotten', async () => {
    const changed = new DerivedSecrets(second, first);
    const booked = await desk.book(aBooking('16:40'));
    const plain = await desk.book(aBooking('17:00'));
    await leavePlain(plain);
    for (const { id, code, manageUrl } of [booked, plain]) {
      expect((await opening(changed).run(aVisitor(), { code })).token).toBe(tokenIn(manageUrl));
      expect(await told(changed, id)).toMatchObject({ code, manageUrl });
    }
    expect(await keyAnew(changed)).toBeGreaterThanOrEqual(2);
    const later = new DerivedSecrets(second);
    for (const { id, code, manageUrl } of [booked, plain]) {
      const byLink = await opening(later).run(aVisitor(), { token: tokenIn(manageUrl) });
      expect(byLink.shown.id).toBe(id);
      expect((await opening(later).run(aVisitor(), { code })).shown.id).toBe(id);
      expect(await told(changed, id)).toMatchObject({ code, manageUrl });
      expect((await storedOf(id)).code_hash.startsWith(later.mark)).toBe(true);
    }
  });

  it('end with a secret of before that nobody names any more', async () => {
    const { code } = await desk.book(aBooking('17:20'));
    const later = new DerivedSecrets(second);
    await expect(opening(later).run(aVisitor(), { code })).rejects.toThrow(AppointmentUnknown);
  });
});
