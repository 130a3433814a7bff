import type { ContactDetails } from '@one-stop-shop/shared/domain';
import { everyRule, everySource, halfPastTen, type SaidRule } from './every-rule';
import type { MessageDesk } from './message-desk';
import { SafeContactRehearsal, told, type Stage } from './safe-contact-rehearsal';

interface Tried {
  readonly said: SaidRule;
  readonly contact: ContactDetails;
  /** Of the message. */
  readonly subject: string;
}

/** Every kind of message under every rule, whoever said it: what is forbidden doesn't leave, what is allowed does. */
export function provesSafeContact(
  kinds: readonly string[],
  here: () => { readonly desk: MessageDesk; readonly stage: Stage },
): void {
  describe.each(kinds)('in a message of the kind %s', (kind) => {
    let rehearsal: SafeContactRehearsal;
    beforeEach(async () => {
      const { desk, stage } = here();
      rehearsal = new SafeContactRehearsal(desk, stage);
      await rehearsal.beginAnew();
    });

    it.each(everySource)('is kept to when %s has said it of an address', async (source) => {
      const cases: Tried[] = [];
      for (const said of everyRule) {
        for (const hasPhone of [true, false]) {
          const { email, phone } = rehearsal.contact();
          const contact = { email, ...(hasPhone && { phone }) };
          await rehearsal.saidBy(source, { email }, said.rule);
          cases.push({ said, contact, subject: await rehearsal.planned(kind, contact) });
        }
      }
      await rehearsal.sendDue();
      const leaving = (becomes: SaidRule['becomes']) =>
        cases.filter(({ said }) => said.becomes === becomes);
      for (const { said, contact } of cases) {
        const letters = rehearsal.takenBy(contact);
        expect([said.name, letters.length]).toEqual([said.name, said.becomes === 'letter' ? 1 : 0]);
      }
      const calls = await rehearsal.calls();
      const states = await rehearsal.states();
      for (const { said, contact, subject } of leaving('call')) {
        const channel = contact.phone ? 'call' : 'none';
        expect([said.name, states.get(subject)]).toEqual([
          said.name,
          ['email held_back', `${channel} planned`],
        ]);
      }
      expect(calls).toHaveLength(leaving('call').length);
      for (const call of calls) {
        expect(call).toMatchObject({ letterDidNotArrive: false, safely: { dontWrite: true } });
        expect(call.outcome).toBe(call.phone ? 'to_call' : 'no_contact');
      }
      rehearsal.at(halfPastTen);
      await rehearsal.sendDue();
      for (const { said, contact } of cases) {
        const letters = rehearsal.takenBy(contact);
        expect([said.name, letters.length]).toEqual([said.name, said.becomes === 'call' ? 0 : 1]);
        for (const letter of letters) {
          // The whole letter names the desk; a neutral one nothing.
          expect([said.name, told(letter).length > 0]).toEqual([said.name, !said.isNeutral]);
        }
      }
    });

    it.each(everySource)(
      'is told to whoever calls when %s has said it of a phone',
      async (source) => {
        const expected = new Map<string, object>();
        for (const { rule } of everyRule) {
          const { phone } = rehearsal.contact();
          await rehearsal.saidBy(source, { phone }, rule);
          await rehearsal.planned(kind, { phone });
          expected.set(phone, {
            dontWrite: rule.write === 'never',
            neutral: rule.write === 'neutral',
            shared: rule.shared,
            hours: rule.hours ?? null,
          });
        }
        const calls = await rehearsal.calls();
        expect(new Map(calls.map(({ phone = '', safely }) => [phone, safely]))).toEqual(expected);
      },
    );
  });
}
