import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { AskedBy } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangedVisit } from '../domain/changed-visit';
import type { SafeContact } from '../domain/safe-contact';
import type { MessageState } from '../domain/message';

/** A message: to whom and what it says is read when it leaves. */
@Entity({ schema: 'notifications', name: 'message' })
export class MessageEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  /** Id of what it is about, of an appointment for those that scheduling has told. */
  @Column('uuid') subject!: string;
  @Column('text') kind!: string;
  @Column('text') audience!: 'person' | 'staff';
  /** The visits that moved or were cancelled, the first of which is the subject. */
  @Column('jsonb', { nullable: true }) visits!: readonly ChangedVisit[] | null;
  /** Tells two messages of one kind apart; the same fact gives the same words. */
  @Column('text') occurrence!: string;
  /** When the fact that it tells came about. */
  @Column('timestamptz', { name: 'happened_at' }) happenedAt!: Date;
  /** The moment that it speaks of. */
  @Column('timestamptz', { name: 'about_starts_at' }) aboutStartsAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text') channel!: string;
  /** Said by the database, of the channel: an operator's work, or nobody's. */
  @Column({ type: 'boolean', name: 'by_hand', insert: false, update: false }) byHand!: boolean;
  @Column('text') language!: ServiceLanguage;
  @Column('text', { name: 'asked_by' }) askedBy!: AskedBy;
  /** For a call: the letter that did not arrive. */
  @Column('uuid', { name: 'instead_of', nullable: true }) insteadOf!: string | null;
  /** The letter was kept back by what the person has said of their address. */
  @Column('boolean', { name: 'by_rule' }) byRule!: boolean;
  /** For a call: how it is made, as the worker found it; null while it has nothing to tell. */
  @Column('jsonb', { name: 'safe_contact', nullable: true }) safeContact!: SafeContact | null;
  /** When the worker looked at that. */
  @Column('timestamptz', { name: 'safe_contact_at', nullable: true }) safeContactAt!: Date | null;
  @Column('text') state!: MessageState;
  @Column('int') attempts!: number;
  @Column('text', { name: 'last_error', nullable: true }) lastError!: string | null;
  /** When a job was last made for it. */
  @Column('timestamptz', { name: 'enqueued_at', nullable: true }) enqueuedAt!: Date | null;
  /** When it left the state `planned`. */
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  /**
   * When the fact came about that dropped it, its own when that was taken back. Null when it was
   * found untrue at the moment of planning or telling it.
   */
  @Column('timestamptz', { name: 'dropped_by', nullable: true }) droppedBy!: Date | null;
}
