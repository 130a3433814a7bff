import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import type { ContactRule } from '@one-stop-shop/shared/domain';
import {
  DerivedSecrets,
  SealedSecrets,
  workerScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { anOperator, cori, inWorker, MessageDesk } from '../testing/message-desk';
import { ContactRulesInForce } from './contact-rules-in-force';
import { KeepContactRules } from './keep-contact-rules';
import { ReachKeys } from './reach-keys';
import { SetContactRule } from './set-contact-rule';

const first = 'the first secret of a service, over 32';
const second = 'the second secret of a service, over 32';
const keysOf = (secret: string, before?: string) =>
  new ReachKeys(new DerivedSecrets(secret, before), new SealedSecrets(secret, before));
const phone = '+393331234567';

describe('the rules of contacts, as time goes by', () => {
  let desk: MessageDesk;
  beforeAll(async () => {
    desk = await MessageDesk.open();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    Logger.overrideLogger(false);
    desk.database.clock.set('2026-11-23T08:00:00Z');
    await desk.database.everything('TRUNCATE notifications.contact_rule');
  });

  const say = (keys: ReachKeys, rule: ContactRule | undefined, number = phone) =>
    desk.database.unitOfWork.inTransaction(anOperator(), (tx: Transaction) =>
      new SetContactRule(keys).set(
        tx,
        cori,
        { phone: number },
        rule,
        '0190a1b2-0000-7000-8000-00000000c0de',
      ),
    );
  const inForce = (keys: ReachKeys, number = phone) =>
    desk.database.workerUnitOfWork.inTransaction(inWorker(), async (tx) => {
      const rules = await new ContactRulesInForce(keys).of(tx, [{ phone: number }]);
      return rules.ofPhone(number)?.write;
    });
  const keep = (keys: ReachKeys) =>
    new KeepContactRules(desk.database.workerUnitOfWork, keys).run(workerScope('service', 'spec'));
  const kept = async () =>
    (await desk.database.everything('SELECT FROM notifications.contact_rule')).length;
  const days = (count: number) =>
    desk.database.clock.set(new Date(Date.parse('2026-11-23T08:00:00Z') + count * 86_400_000));

  it('hold while the secret changes, and when the one before is forgotten', async () => {
    await say(keysOf(first), { write: 'never' });
    expect(await inForce(keysOf(second))).toBeUndefined();
    const changed = keysOf(second, first);
    expect(await inForce(changed)).toBe('never');
    await keep(changed);
    expect(await inForce(changed)).toBe('never');
    expect(await inForce(keysOf(second))).toBe('never');
    expect(await inForce(keysOf(first))).toBeUndefined();
  });

  it('are the newest of a municipality, under whichever secret it was said', async () => {
    const changed = keysOf(second, first);
    await say(keysOf(first), { write: 'never' });
    days(1);
    await say(changed, { write: 'neutral' });
    expect(await inForce(changed)).toBe('neutral');
    days(2);
    // A process of before the change still writes its own form.
    await say(keysOf(first), { write: 'any' });
    expect(await inForce(changed)).toBe('any');
  });

  it('are missed aloud when no secret opens them', async () => {
    const errors: unknown[] = [];
    Logger.overrideLogger({ log: jest.fn(), warn: jest.fn(), error: (said) => errors.push(said) });
    await say(keysOf(first), { write: 'never' });
    await keep(keysOf(second));
    expect(errors).toEqual(['1 contact rules open with no secret: set APP_SECRET_BEFORE']);
    // And wait for it.
    days(9);
    await keep(keysOf(second));
    expect(await inForce(keysOf(first))).toBe('never');
  });

  it('don’t open under another number', async () => {
    const keys = keysOf(first);
    await say(keys, { write: 'never' });
    await say(keys, { write: 'never' }, '+393339999999');
    await desk.database.everything(
      `UPDATE notifications.contact_rule r SET reach_sealed = o.reach_sealed
         FROM notifications.contact_rule o WHERE o.id <> r.id`,
    );
    const stored = await desk.database.everything<{ key: string; sealed: Buffer }>(
      'SELECT reach_key AS key, reach_sealed AS sealed FROM notifications.contact_rule',
    );
    expect(stored.map((one) => keysOf(second, first).anew(one))).toEqual([undefined, undefined]);
  });

  it('are forgotten a day after they were replaced or taken back, and never before', async () => {
    const keys = keysOf(first);
    const [replaced, taken, standing] = ['+393331000001', '+393331000002', '+393331000003'];
    await say(keys, { write: 'never' }, replaced);
    await say(keys, { write: 'never' }, taken);
    await say(keys, { write: 'never' }, standing);
    days(1 / 24);
    await say(keys, { write: 'neutral' }, replaced);
    await say(keys, undefined, taken);
    await keep(keys);
    expect(await kept()).toBe(5);
    days(1.01);
    await keep(keys);
    expect(await kept()).toBe(3);
    expect(await inForce(keys, taken)).toBeUndefined();
    days(2);
    await keep(keys);
    expect(await kept()).toBe(2);
    days(400);
    await keep(keys);
    expect(await inForce(keys, replaced)).toBe('neutral');
    expect(await inForce(keys, standing)).toBe('never');
  });
});
