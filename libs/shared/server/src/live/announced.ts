import {
  liveChange,
  municipalityCode,
  type AnnouncementDefinition,
  type Hearers,
} from '@one-stop-shop/shared/contracts';
import * as z from 'zod';
import type { Listener } from './standing';

/** A change as it travels between the processes: besides the change, whom it concerns. */
const announced = liveChange.extend({
  /** Null for what belongs to the district. */
  municipality: municipalityCode.nullable(),
  /** Whose it is or was, for those who hear of their own alone. */
  operators: z.array(z.uuid()).max(10),
});

export type Announced = z.infer<typeof announced>;

/** Undefined for what is no announcement: anybody with a connection to the database may say anything. */
export function readAnnounced(payload: string): Announced | undefined {
  try {
    return announced.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

/** What contexts announce, and to whom. */
export class Announcements {
  private readonly hearers = new Map<string, readonly Hearers[]>();

  /** @throws Error for a kind that two announce */
  constructor(definitions: readonly AnnouncementDefinition[]) {
    for (const { kind, heardBy } of definitions) {
      if (this.hearers.has(kind)) throw new Error(`${kind} is announced twice`);
      this.hearers.set(kind, heardBy);
    }
  }

  /** Whether somebody may hear of it, by the permissions with which they may read it. */
  isHeardBy(listener: Listener, { kind, municipality, operators }: Announced): boolean {
    if (municipality === null || !listener.municipalities.includes(municipality)) return false;
    return (this.hearers.get(kind) ?? []).some(
      ({ permission, of }) =>
        listener.permissions.has(permission) &&
        (of === 'municipality' || operators.includes(listener.operatorId)),
    );
  }
}
