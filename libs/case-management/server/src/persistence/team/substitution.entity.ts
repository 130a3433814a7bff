import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody stands in for a colleague in a municipality; grants say whom they are given. */
@Entity({ schema: 'case_management', name: 'substitution' })
export class SubstitutionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  /** Who is away. */
  @Column('uuid', { name: 'operator_id' }) operatorId!: string;
  @Column('uuid', { name: 'substitute_id' }) substituteId!: string;
  /** YYYY-MM-DD, both included. */
  @Column('date', { name: 'first_day' }) firstDay!: LocalDay;
  @Column('date', { name: 'last_day' }) lastDay!: LocalDay;
  @Column('uuid', { name: 'named_by' }) namedBy!: string;
  @Column('timestamptz', { name: 'named_at' }) namedAt!: Date;
}
