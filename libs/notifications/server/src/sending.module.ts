import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { RecurringWork } from '@one-stop-shop/shared/server';
import { EmailSender, type EmailSettings } from './channels/email-sender';
import { ImapMailbox } from './channels/imap-mailbox';
import { email } from './domain/email';
import { returnAddressWith } from './domain/return-address';
import { BounceReader } from './jobs/bounce-reader';
import { CallMarker } from './jobs/call-marker';
import { MessageProcessor } from './jobs/message.processor';
import { MessageSweeper } from './jobs/message-sweeper';
import { CountLetters } from './use-cases/count-letters';
import { DeliverMessage } from './use-cases/deliver-message';
import { KeepContactRules } from './use-cases/keep-contact-rules';
import { MailKeys } from './use-cases/mail-keys';
import { MarkCalls } from './use-cases/mark-calls';
import { ReadBounces, ReturnMailbox } from './use-cases/read-bounces';
import { PurgeMessages } from './use-cases/purge-messages';
import { RecordBounce } from './use-cases/record-bounce';
import { SendMessage } from './use-cases/send-message';
import { SendPorts } from './use-cases/send-port';
import { SweepMessages } from './use-cases/sweep-messages';

export interface SendingSettings {
  readonly email: Omit<EmailSettings, 'returnAddressOf'>;
  /** Where letters that can't be delivered return, and the mailbox to read them, if there is one. */
  readonly returns?:
    { readonly address: string; readonly mailboxUrl?: string | undefined } | undefined;
  /** At least 32 characters: what stands for addresses is derived from it. */
  readonly secret: string;
}

/** Sending, in a process that has the queue `messageQueue`. */
@Module({})
export class SendingModule {
  static recurring({ returns }: SendingSettings): readonly Type<RecurringWork>[] {
    return [PurgeMessages, KeepContactRules, ...(returns?.mailboxUrl ? [BounceReader] : [])];
  }

  static forRoot(settings: SendingSettings): DynamicModule {
    const keys = new MailKeys(settings.secret);
    return {
      module: SendingModule,
      providers: [
        {
          provide: EmailSender,
          useFactory: () => new EmailSender({ ...settings.email, ...returning(settings, keys) }),
        },
        {
          provide: SendPorts,
          inject: [EmailSender],
          // The port of a new channel joins it here.
          useFactory: (letters: EmailSender) => new SendPorts(new Map([[email.name, letters]])),
        },
        { provide: CountLetters, useFactory: () => new CountLetters(keys) },
        DeliverMessage,
        SendMessage,
        MarkCalls,
        CallMarker,
        SweepMessages,
        MessageProcessor,
        MessageSweeper,
        PurgeMessages,
        KeepContactRules,
        ...readersOf(settings, keys),
      ],
      exports: [...SendingModule.recurring(settings)],
    };
  }
}

function returning({ returns }: SendingSettings, keys: MailKeys): Partial<EmailSettings> {
  if (!returns) return {};
  const { address } = returns;
  return { returnAddressOf: (id) => returnAddressWith(address, keys.returnToken(id)) };
}

function readersOf({ returns }: SendingSettings, keys: MailKeys): Provider[] {
  if (!returns?.mailboxUrl) return [];
  const { address, mailboxUrl: url } = returns;
  return [
    { provide: ReturnMailbox, useFactory: () => new ImapMailbox({ url, address }, keys) },
    RecordBounce,
    ReadBounces,
    BounceReader,
  ];
}
