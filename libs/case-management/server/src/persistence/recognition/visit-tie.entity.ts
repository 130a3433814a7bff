import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** Whose visit it is; taken back, it stays written. */
@Entity({ schema: 'case_management', name: 'visit_tie' })
export class VisitTieEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'visit_id' }) visitId!: string;
  @Column('text') how!: 'candidate' | 'registered' | 'page';
  @Column('timestamptz', { name: 'tied_at' }) tiedAt!: Date;
  @Column('uuid', { name: 'tied_by' }) tiedBy!: string;
  @Column('timestamptz', { name: 'untied_at', nullable: true }) untiedAt!: Date | null;
  @Column('uuid', { name: 'untied_by', nullable: true }) untiedBy!: string | null;
  /** They asked for a woman, none was there, and they agreed to whom there was. */
  @Column('timestamptz', { name: 'agreed_at', nullable: true }) agreedAt!: Date | null;
  @Column('uuid', { name: 'agreed_by', nullable: true }) agreedBy!: string | null;
}
