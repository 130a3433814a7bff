import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Proof } from '../domain/proof';

@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  /** Names the session without opening it. */
  @Column({ type: 'uuid', insert: false, update: false }) id!: string;
  @Column('uuid', { name: 'operator_id' }) operatorId!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text', { name: 'role_in_view', nullable: true }) roleInView!: OperatorRole | null;
  /** Browser and system in words, never their whole signature. */
  @Column('text', { nullable: true }) device!: string | null;
  /** What beside the password showed who it is; without it the session opens nothing. */
  @Column('text', { name: 'proven_by', nullable: true }) provenBy!: Proof | null;
  /** When that was shown last; what changes the account asks for it anew. */
  @Column('timestamptz', { name: 'proven_at', nullable: true }) provenAt!: Date | null;
  /** As whom the provider knows somebody who must show a factor before they are linked. */
  @Column('text', { name: 'links_issuer', nullable: true }) linksIssuer!: string | null;
  @Column('text', { name: 'links_subject', nullable: true }) linksSubject!: string | null;
}
