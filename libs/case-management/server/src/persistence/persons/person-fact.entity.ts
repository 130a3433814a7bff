import type { FactKind, FactSource, PersonFacts } from '@one-stop-shop/case-management/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from './about-person';

/** What is said of somebody; replaced by the next, never changed. */
@Entity({ schema: 'case_management', name: 'person_fact' })
export class PersonFactEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: FactKind;
  /** Both null where it was taken back. */
  @Column('jsonb', { nullable: true }) value!: PersonFacts[FactKind] | null;
  @Column('bytea', { nullable: true }) sealed!: Buffer | null;
  @Column('text') source!: FactSource;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt!: Date | null;
}
