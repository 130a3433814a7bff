import type { FactSource } from '@one-stop-shop/case-management/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from './about-person';

/** A phone or an address of somebody; how it may be used is sealed. */
@Entity({ schema: 'case_management', name: 'person_contact' })
export class PersonContactEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  /** E.164 */
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('bytea', { name: 'use_sealed' }) useSealed!: Buffer;
  @Column('text') source!: FactSource;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt!: Date | null;
}
