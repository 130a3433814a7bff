import type { ActionState } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What becomes of an action of an agreed plan; its words stand in the plan, at the same position. */
@Entity({ schema: 'case_management', name: 'plan_action' })
export class PlanActionEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'plan_id' }) planId!: string;
  @Column('int') position!: number;
  /** YYYY-MM-DD */
  @Column('date', { nullable: true }) due!: LocalDay | null;
  @Column('text') state!: ActionState;
  @Column('uuid', { name: 'changed_by' }) changedBy!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
