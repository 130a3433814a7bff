import type { AreaName } from '../areas/areas';

/** A word at the side of the staff's pages: where it leads and who may go there. */
export interface AreaWord {
  readonly address: string;
  /** Catalogue key of its name. */
  readonly words: string;
  /** Catalogue key of a sentence about what is done there, for the home of the area. */
  readonly about?: string;
  /** Text of the icon's SVG file. */
  readonly icon: string;
  readonly permission: string;
}

/** The words of each area, in their order. */
export type AreaWords = Readonly<Record<AreaName, readonly AreaWord[]>>;
