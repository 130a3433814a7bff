import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody whom a municipality knows, as lists show them. */
@Entity({ schema: 'case_management', name: 'person' })
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  /** Only its team finds the record; rows about the person carry the flag too. */
  @Column('boolean') restricted!: boolean;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) latin!: string | null;
  @Column('int', { name: 'birth_year', nullable: true }) birthYear!: number | null;
  @Column('text', { nullable: true }) language!: ServiceLanguage | null;
  /** "A woman, please". */
  @Column('boolean', { name: 'wishes_woman' }) wishesWoman!: boolean;
  /** Grows with every correction. */
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('uuid', { name: 'registered_by' }) registeredBy!: string;
  @Column('timestamptz', { name: 'last_met_at', nullable: true }) lastMetAt!: Date | null;
}
