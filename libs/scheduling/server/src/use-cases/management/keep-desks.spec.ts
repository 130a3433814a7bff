import { randomUUID } from 'node:crypto';
import { NotPermitted } from '@one-stop-shop/shared/server';
import {
  DeskUnknown,
  InThePast,
  PhoneNotOne,
  PhoneNotValid,
  TimetableUnknown,
} from '../../domain/problems';
import {
  anAdministrator,
  anOperator,
  aprilia,
  aVisitor,
  cori,
  DeskMorning,
  ManagingMorning,
  newHours,
  wednesdayHours,
} from '../../testing';
import { ListDesks } from '../list-desks';
import { CorrectReach } from './correct-reach';
import { ListManagedDesks } from './list-managed-desks';
import { OpenDesk } from './open-desk';

describe('the desks of a municipality', () => {
  let desk: DeskMorning;
  let opening: OpenDesk;
  let correcting: CorrectReach;
  let listing: ListManagedDesks;
  beforeAll(async () => {
    desk = await DeskMorning.begin();
    opening = new OpenDesk(desk.database.unitOfWork);
    correcting = new CorrectReach(desk.database.unitOfWork);
    listing = new ListManagedDesks(desk.database.unitOfWork);
  });
  afterAll(() => desk.end());

  const roccaMassima = {
    municipality: '059022',
    name: 'Sportello di Rocca Massima',
    validFrom: '2026-11-30',
    facts: wednesdayHours({ address: 'Piazza 1, 04010 Rocca Massima' }),
  };
  const published = async () => new ListDesks(desk.database.unitOfWork).run(aVisitor());

  it('are opened from a day on, once per form', async () => {
    const key = randomUUID();
    const who = anAdministrator();
    const opened = await opening.run(who, key, roccaMassima);
    expect(await opening.run(who, key, roccaMassima)).toEqual(opened);
    const [listed] = await listing.run(anOperator(['059022']));
    expect(listed).toMatchObject({
      id: opened.id,
      name: 'Sportello di Rocca Massima',
      versions: [{ validFrom: '2026-11-30', validUntil: null, standing: 'future' }],
    });
    expect((await published()).map(({ id }) => id)).not.toContain(opened.id);
    desk.database.clock.set('2026-11-30T08:00:00Z');
    expect((await published()).map(({ id }) => id)).toContain(opened.id);
    desk.database.clock.set('2026-11-23T08:00:00Z');
  });

  it('are not opened in the past, elsewhere, or without the permission', async () => {
    const open = (wishes: object, who = anOperator(['059022'])) =>
      opening.run(who, randomUUID(), { ...roccaMassima, ...wishes });
    await expect(open({ validFrom: '2026-11-22' })).rejects.toThrow(InThePast);
    await expect(open({ municipality: '059006' })).rejects.toThrow(DeskUnknown);
    await expect(open({ facts: wednesdayHours({ phone: '12345' }) })).rejects.toThrow(
      PhoneNotValid,
    );
    await expect(open({ facts: wednesdayHours({ phone: '0773 708811/12' }) })).rejects.toThrow(
      PhoneNotOne,
    );
    await expect(open({}, anOperator(['059022'], []))).rejects.toThrow(NotPermitted);
    expect(await listing.run(anOperator(['059022']))).toHaveLength(1);
  });

  it('show an address that was published wrong, to be confirmed, and then the right one', async () => {
    const [before] = await listing.run(anOperator());
    const version = before?.versions[0];
    expect(version).toMatchObject({
      email: 'segretariato sociale@comune.cori.lt.it',
      emailToVerify: true,
    });
    const ofCori = async () => (await published()).find(({ id }) => id === cori);
    expect(await ofCori()).toMatchObject({ email: null });
    await correcting.run(anOperator(), cori, version?.id ?? '', {
      address: 'Via della Libertà 16, 04010 Cori',
      phone: '06 96617267',
      email: 'segretariatosociale@comune.cori.lt.it',
      emailToVerify: false,
    });
    expect(await ofCori()).toMatchObject({
      email: 'segretariatosociale@comune.cori.lt.it',
      phone: '+390696617267',
      openings: [{ weekday: 2, from: '16:00', until: '18:00' }],
    });
  });

  it('keep what was said of a version that is over, and belong to their municipality', async () => {
    const reach = { address: 'x', phone: null, email: null, emailToVerify: false };
    const [listed] = await listing.run(anOperator());
    const id = listed?.versions[0]?.id ?? '';
    await expect(correcting.run(anOperator(['059001']), cori, id, reach)).rejects.toThrow(
      TimetableUnknown,
    );
    await expect(correcting.run(anOperator(), aprilia, id, reach)).rejects.toThrow(
      TimetableUnknown,
    );
    await new ManagingMorning(desk).make(newHours('2026-11-24'));
    desk.database.clock.set('2026-11-24T08:00:00Z');
    await expect(correcting.run(anOperator(), cori, id, reach)).rejects.toThrow(TimetableUnknown);
    await expect(correcting.run(anOperator(['059006'], []), cori, id, reach)).rejects.toThrow(
      NotPermitted,
    );
  });
});
