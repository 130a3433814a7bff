import type { Routes } from '@angular/router';

import type { BesideVisit } from './beside-visit';

/** The areas of the front office for people who sign in, by the first part of their address. */
export type AreaName = 'sportello' | 'mediazione' | 'distretto' | 'amministrazione';

/** A word at the side of the staff's pages: where it leads and who may go there. */
export interface NavigationItem {
  /** Where it stands among those of all contexts; the lowest leads home. */
  readonly place: number;
  /** Within its area; empty for the home. */
  readonly path: string;
  /** Catalogue key of its name. */
  readonly words: string;
  /** Catalogue key of a sentence about what is done there, for the home of the area. */
  readonly about?: string;
  /** Text of the icon's SVG file. */
  readonly icon: string;
  readonly permission: string;
  /** The single key that leads there, to the field that has it as its shortcut. */
  readonly key?: string;
}

/** What a context shows to staff: its catalogue, and in each area its pages and how to get there. */
export interface StaffContext {
  /** `scheduling/staff` */
  readonly catalogue: string;
  readonly areas: Readonly<
    Partial<
      Record<AreaName, { readonly pages: Routes; readonly navigation?: readonly NavigationItem[] }>
    >
  >;
  /** Pages of `/sportello` for who has no session yet. */
  readonly withoutSession?: Routes;
  /** Pages of `/sportello` for whoever signed in, in any role. */
  readonly forEveryRole?: Routes;
  /** What it shows beside a visit in the agendas of other contexts. */
  readonly besideVisit?: BesideVisit;
}
