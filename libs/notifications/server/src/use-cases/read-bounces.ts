import { Injectable } from '@nestjs/common';
import { RecordBounce } from './record-bounce';

/** Messages whose letters came back for good, by a mail in the mailbox for returns. */
export type Returned = readonly string[];

/** The mailbox to which letters return that can't be delivered. */
export abstract class ReturnMailbox {
  /**
   * Hands over what each of a few unread mails says came back; a mail is read once what it
   * says is recorded. True when there may be more.
   */
  abstract readSome(heed: (returned: Returned) => Promise<void>): Promise<boolean>;
}

/** Looks into the mailbox for letters that came back. */
@Injectable()
export class ReadBounces {
  constructor(
    private readonly mailbox: ReturnMailbox,
    private readonly recordBounce: RecordBounce,
  ) {}

  /** True when there may be more. */
  run(): Promise<boolean> {
    return this.mailbox.readSome(async (returned) => {
      for (const messageId of returned) await this.recordBounce.run(messageId);
    });
  }
}
