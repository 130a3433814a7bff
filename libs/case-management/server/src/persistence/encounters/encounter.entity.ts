import type { Encounter } from '@one-stop-shop/case-management/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What was done with somebody, without what is sensitive: see `PrivatePartEntity`. */
@Entity({ schema: 'case_management', name: 'encounter' })
export class EncounterEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id', nullable: true }) visitId!: string | null;
  @Column('uuid', { name: 'group_id', nullable: true }) groupId!: string | null;
  @Column('text') kind!: Encounter['kind'];
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  @Column('int') minutes!: number;
  @Column('text') language!: ServiceLanguage;
  @Column('text') mediation!: Encounter['mediation'];
  @Column('text', { array: true }) topics!: Encounter['topics'];
  @Column('text', { array: true }) services!: Encounter['services'];
  @Column('text', { name: 'teach_back' }) teachBack!: Encounter['teachBack'];
  @Column('boolean') withheld!: boolean;
  @Column('uuid') author!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('int') version!: number;
}
