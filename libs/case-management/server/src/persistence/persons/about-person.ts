import { Column } from 'typeorm';

/** Columns of every row about a person: the database carries the flag from the person to it. */
export abstract class AboutPerson {
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') municipality!: string;
  @Column('boolean') restricted!: boolean;
}
