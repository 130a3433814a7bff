import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** What a social worker wrote for social workers alone; never changed. */
@Entity({ schema: 'case_management', name: 'case_note' })
export class CaseNoteEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  /** The note that it says better. */
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('bytea') sealed!: Buffer;
  @Column('uuid') author!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
}
