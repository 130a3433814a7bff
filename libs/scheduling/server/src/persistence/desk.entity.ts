import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'desk' })
export class DeskEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('text') name!: string;
}
