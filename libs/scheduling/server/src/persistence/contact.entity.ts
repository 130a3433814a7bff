import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who comes and how to reach them. */
@Entity({ schema: 'scheduling', name: 'contact' })
export class ContactEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('text', { name: 'first_name' }) firstName!: string;
  /** E.164 */
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('boolean', { name: 'for_someone_else' }) forSomeoneElse!: boolean;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
