import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** That something is promised, and by when; its words are in the private part of the encounter. */
@Entity({ schema: 'case_management', name: 'next_step' })
export class NextStepEntity extends AboutPerson {
  @PrimaryColumn('uuid', { name: 'encounter_id' }) encounterId!: string;
  /** YYYY-MM-DD */
  @Column('date') due!: string;
  @Column('uuid') author!: string;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('uuid', { name: 'done_by', nullable: true }) doneBy!: string | null;
}
