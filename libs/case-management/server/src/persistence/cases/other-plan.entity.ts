import type { OtherPlan } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What another office has agreed with somebody; which office, and under which number, is sealed. */
@Entity({ schema: 'case_management', name: 'other_plan' })
export class OtherPlanEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: OtherPlan['kind'];
  /** YYYY-MM-DD, both included. */
  @Column('date', { name: 'first_day' }) firstDay!: LocalDay;
  @Column('date', { name: 'last_day', nullable: true }) lastDay!: LocalDay | null;
  @Column('bytea') sealed!: Buffer;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column('uuid', { name: 'written_by' }) writtenBy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
