import { randomUUID } from 'node:crypto';

interface Slot {
  readonly deskId: string;
  readonly startsAt: string;
  readonly free: number;
}

/** A booking over HTTP; repeating it with its own key gets the same appointment back. */
export class Booking {
  private readonly key = randomUUID();
  private readonly email: string;
  private wish?: object;

  private readonly words: string | undefined;

  constructor(email = 'amina@example.org', words?: string) {
    this.email = email;
    this.words = words;
  }

  /** Answers the id of the appointment. */
  async book(url: string): Promise<string> {
    this.wish ??= { ...(await aFreeSlot(url)), ...someone, email: this.email, words: this.words };
    const response = await fetch(`${url}/api/public/appointments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': this.key },
      body: JSON.stringify(this.wish),
    });
    const answer = (await response.json()) as { id?: string };
    if (!answer.id) throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
    return answer.id;
  }
}

const someone = { language: 'it', firstName: 'Amina' };

async function aFreeSlot(url: string): Promise<Pick<Slot, 'deskId' | 'startsAt'>> {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const response = await fetch(`${url}/api/public/slots?from=${day(2)}&to=${day(30)}`);
  const slots = (await response.json()) as Slot[];
  const free = slots.find((slot) => slot.free > 0);
  if (!free) throw new Error('No free slot in a month.');
  return { deskId: free.deskId, startsAt: free.startsAt };
}

/** Mails as the mailbox's own interface gives them, newest first. */
export async function mailsTo(mailboxUrl: string, address: string): Promise<{ text: string }[]> {
  const response = await fetch(`${mailboxUrl}/api/mails`);
  const mails = (await response.json()) as { to: string[]; text: string }[];
  return mails.filter(({ to }) => to.includes(address));
}
