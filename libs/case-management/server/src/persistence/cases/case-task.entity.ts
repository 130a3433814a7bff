import type { EndTask } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** Something that is to be done in a case; its words are sealed. */
@Entity({ schema: 'case_management', name: 'case_task' })
export class CaseTaskEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('bytea') sealed!: Buffer;
  /** YYYY-MM-DD */
  @Column('date') due!: LocalDay;
  /** Who is to do it, by account. */
  @Column('uuid') owner!: string;
  @Column('uuid', { name: 'added_by' }) addedBy!: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt!: Date;
  @Column('text', { nullable: true }) ended!: EndTask['how'] | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
}
