import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What somebody began to write about an encounter; seen by its author alone. */
@Entity({ schema: 'case_management', name: 'encounter_draft' })
export class EncounterDraftEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id', nullable: true }) visitId!: string | null;
  @Column('uuid') author!: string;
  @Column('bytea') sealed!: Buffer;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  @Column('int') version!: number;
}
