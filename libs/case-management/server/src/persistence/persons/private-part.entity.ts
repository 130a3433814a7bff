import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from './about-person';

/** Notes and what is sensitive of an encounter or a first contact, sealed under the person's key. */
@Entity({ schema: 'case_management', name: 'private_part' })
export class PrivatePartEntity extends AboutPerson {
  @PrimaryColumn('uuid', { name: 'about_id' }) aboutId!: string;
  @Column('bytea') sealed!: Buffer;
}
