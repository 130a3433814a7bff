/**
 * Which of the places 0, 1, 2 … of a list are left, when more and more are taken out.
 * Each remembers a place further on from which to look (union-find), so that what is gone
 * is not walked over again, however much it is.
 */
export class LeftOver {
  // One more on each end, where every search stops.
  private readonly onward: Int32Array;
  private readonly backward: Int32Array;

  constructor(length: number) {
    this.onward = Int32Array.from({ length: length + 2 }, (_, at) => at);
    this.backward = this.onward.slice();
  }

  takeOut(place: number): void {
    this.onward[place + 1] = place + 2;
    this.backward[place + 1] = place;
  }

  /** The first from this place on that is left; the length of the list where none is. */
  from(place: number): number {
    return followed(this.onward, place + 1) - 1;
  }

  /** The last up to this place that is left; -1 where none is. */
  upTo(place: number): number {
    return followed(this.backward, place + 1) - 1;
  }
}

function followed(hints: Int32Array, begin: number): number {
  let at = begin;
  for (;;) {
    const next = hints[at] ?? at;
    if (next === at) return at;
    // The way is halved for whoever comes next.
    hints[at] = hints[next] ?? next;
    at = next;
  }
}
