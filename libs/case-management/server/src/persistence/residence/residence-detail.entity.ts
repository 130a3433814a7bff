import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** The statement itself, sealed under the person's key; for who reads notes alone. */
@Entity({ schema: 'case_management', name: 'residence_detail' })
export class ResidenceDetailEntity extends AboutPerson {
  @PrimaryColumn('uuid', { name: 'title_id' }) titleId!: string;
  @Column('bytea') sealed!: Buffer;
}
