import type { RecordAccess } from '@one-stop-shop/case-management/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** A first contact, without what is sensitive: see `PrivatePartEntity`. */
@Entity({ schema: 'case_management', name: 'access' })
export class AccessEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') channel!: RecordAccess['channel'];
  @Column('text', { name: 'sent_by', nullable: true }) sentBy!: RecordAccess['sentBy'] | null;
  @Column('text', { array: true }) requests!: RecordAccess['requests'];
  @Column('text', { nullable: true }) answer!: RecordAccess['answer'] | null;
  @Column('boolean') withheld!: boolean;
  @Column('uuid') author!: string;
}
