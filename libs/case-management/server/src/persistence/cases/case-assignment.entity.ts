import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** Somebody follows a case for a time; a trigger grants them the person. */
@Entity({ schema: 'case_management', name: 'case_assignment' })
export class CaseAssignmentEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('uuid', { name: 'operator_id' }) operatorId!: string;
  /** YYYY-MM-DD, both included. */
  @Column('date', { name: 'first_day' }) firstDay!: LocalDay;
  @Column('date', { name: 'last_day' }) lastDay!: LocalDay;
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: string;
  @Column('timestamptz', { name: 'assigned_at' }) assignedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
