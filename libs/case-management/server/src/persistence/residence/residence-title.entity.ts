import type { FactSource } from '@one-stop-shop/case-management/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClockRuns } from '../../domain/residence/permit-clock';
import { AboutPerson } from '../persons/about-person';

/** What a list may sort by of a statement about somebody's papers; replaced by the next, never changed. */
@Entity({ schema: 'case_management', name: 'residence_title' })
export class ResidenceTitleEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  /** The day on the card, YYYY-MM-DD. */
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn!: string | null;
  @Column('text', { name: 'runs_by' }) runsBy!: ClockRuns;
  @Column('text') source!: FactSource;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt!: Date | null;
}
