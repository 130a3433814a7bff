import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** An encounter as it stood before a change, sealed as a whole. */
@Entity({ schema: 'case_management', name: 'encounter_before' })
export class EncounterBeforeEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'encounter_id' }) encounterId!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'replaced_at' }) replacedAt!: Date;
  @Column('uuid', { name: 'replaced_by' }) replacedBy!: string;
  @Column('bytea') sealed!: Buffer;
}
