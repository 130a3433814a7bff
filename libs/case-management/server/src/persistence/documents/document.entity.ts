import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** A paper of somebody; its bytes stand apart, so that no list ever reads them. */
@Entity({ schema: 'case_management', name: 'document' })
export class DocumentEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  /** From 1; given up with the removal. */
  @Column('smallint', { nullable: true }) place!: number | null;
  @Column('bytea') about!: Buffer;
  @Column('date', { name: 'expires_on', nullable: true }) expiresOn!: string | null;
  @Column('text', { name: 'file_type' }) fileType!: 'jpeg' | 'pdf';
  @Column('int') size!: number;
  @Column('smallint') pages!: number;
  @Column('text', { array: true }) carries!: string[];
  @Column('uuid') author!: string;
  @Column('timestamptz', { name: 'kept_at' }) keptAt!: Date;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt!: Date | null;
  @Column('uuid', { name: 'removed_by', nullable: true }) removedBy!: string | null;
  @Column('text', { name: 'removed_why', nullable: true }) removedWhy!: string | null;
}
