import { instantOf } from '@one-stop-shop/shared/domain';
import type { Letter } from '@one-stop-shop/shared/server';
import type { AppointmentToTell } from '../domain/appointment-to-tell';
import { anAppointment, anAppointmentWithoutAddress } from './an-appointment';
import { anOperator, inWorker, MessageDesk } from './message-desk';

export const tuesday = anAppointment().startsAt;
export const thursday = instantOf('2026-11-26', '16:20');
export const friday = instantOf('2026-11-27', '16:20');

/** On the Monday morning before, after the reminder's hour: nothing else is due meanwhile. */
export const monday = instantOf('2026-11-23', '11:00');

/** Whom an operator calls. */
export const withPhone = anAppointmentWithoutAddress({ phone: '+393331234567' });

/** A desk that acts on visits and takes it back, and what is told then. */
export class ActingDesk {
  private constructor(readonly desk: MessageDesk) {}

  static async open(): Promise<ActingDesk> {
    return new ActingDesk(await MessageDesk.open());
  }

  close(): Promise<void> {
    return this.desk.close();
  }

  async beginAnew(): Promise<void> {
    this.setTo(monday);
    await this.desk.database.everything(
      'TRUNCATE notifications.message, notifications.letter_count, platform.outbox, platform.delivery',
    );
  }

  now(): Date {
    return this.desk.database.clock.now();
  }

  setTo(moment: Date): void {
    this.desk.database.clock.set(moment);
  }

  wait(seconds: number): void {
    this.setTo(new Date(this.now().getTime() + seconds * 1_000));
  }

  /** Booked long ago, by somebody who reads Italian: what there was to confirm has been sent. */
  async booked(wishes: AppointmentToTell = anAppointment()): Promise<string> {
    const id = await this.desk.booked({ ...wishes, language: 'it' });
    await this.desk.relayAll();
    await this.letters();
    return id;
  }

  /** Cancelled and taken back at once, both followed. */
  async cancelledInVain(id: string): Promise<void> {
    await this.desk.cancelled(id);
    const doneAt = this.now();
    await this.desk.relayAll();
    await this.desk.restored(id, 'cancel', doneAt);
    await this.desk.relayAll();
  }

  async movedTo(id: string, startsAt: Date): Promise<void> {
    await this.desk.moved(id, startsAt);
    await this.desk.relayAll();
  }

  /** What is due, which is sent. */
  async letters(): Promise<Letter[]> {
    const letters: Letter[] = [];
    const sending = this.desk.sendingBy({
      send: ({ letter }) => {
        letters.push(letter);
        return Promise.resolve({ result: 'sent' });
      },
    });
    for (const { municipality, messageId } of await this.desk.sweeping.run(100)) {
      await sending.run(inWorker(municipality), messageId);
    }
    return letters;
  }

  /** Subjects of the letters that are due. */
  async subjects(): Promise<string[]> {
    return (await this.letters()).map(({ subject }) => subject);
  }

  /** What the list of calls is about. */
  async calls(): Promise<string[]> {
    return (await this.desk.listing.run(anOperator())).map(({ about }) => about);
  }
}
