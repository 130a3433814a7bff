import { noWay, wayTo } from '@one-stop-shop/shared/domain';
import { channels } from './channels';

const contacts = [undefined, '', 'amina@example.org'].flatMap((email) =>
  [undefined, '', '+393331234567'].map((phone) => ({ email, phone })),
);

describe('the channel of a message', () => {
  it.each(contacts)('is the way that is said beforehand, for %j', (contact) => {
    expect(channels.nameFor(contact)).toBe(wayTo(contact));
  });

  it('keeps to the rules of what it writes or speaks to', () => {
    for (const { email, phone } of contacts) {
      const name = channels.nameFor({ email, phone });
      if (name === noWay) continue;
      const { takes, addressOf } = channels.of(name);
      expect(addressOf({ email, phone })).toBe({ email, phone }[takes]);
    }
  });
});
