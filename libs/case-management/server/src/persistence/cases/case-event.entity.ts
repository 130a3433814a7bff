import type { CaseEventKind, CaseStatus } from '@one-stop-shop/case-management/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What happened to a case; never changed. */
@Entity({ schema: 'case_management', name: 'case_event' })
export class CaseEventEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: CaseEventKind;
  @Column('text', { name: 'from_status', nullable: true }) from!: CaseStatus | null;
  @Column('text', { name: 'to_status' }) to!: CaseStatus;
  @Column('timestamptz') at!: Date;
  @Column('uuid') by!: string;
  /** Why: `CaseReason` under the person's key. */
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
}
