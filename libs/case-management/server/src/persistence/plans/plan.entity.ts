import type { PlanAgreement, PlanState } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** One version of somebody's individual plan; what it says stands sealed. */
@Entity({ schema: 'case_management', name: 'plan' })
export class PlanEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') state!: PlanState;
  @Column('bytea') sealed!: Buffer;
  @Column('int') version!: number;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('timestamptz', { name: 'proposed_at', nullable: true }) proposedAt!: Date | null;
  @Column('text', { nullable: true }) agreement!: PlanAgreement | null;
  /** YYYY-MM-DD */
  @Column('date', { name: 'agreed_on', nullable: true }) agreedOn!: LocalDay | null;
  /** Who told it in the person's language. */
  @Column('bytea', { name: 'interpreter', nullable: true }) interpreter!: Buffer | null;
}
