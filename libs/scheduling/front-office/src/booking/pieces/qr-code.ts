import { Component, computed, input, resource } from '@angular/core';

/** The dark cells of a QR code as one path; its side is counted in cells. */
interface Drawing {
  readonly side: number;
  readonly path: string;
}

/** Four cells of quiet on each side, as readers ask. */
const quiet = 4;

/** A QR code, for whoever can't type an address. Who draws it is loaded only here. */
@Component({
  selector: 'oss-qr-code',
  template: `
    @if (drawing.hasValue()) {
      @let drawn = drawing.value();
      <svg role="img" width="160" height="160" [attr.aria-label]="words()" [attr.viewBox]="box()">
        <!-- Black on white, whatever the page is: cameras read it so. -->
        <rect width="100%" height="100%" fill="#fff" />
        <path [attr.d]="drawn.path" shape-rendering="crispEdges" />
      </svg>
    }
  `,
})
export class QrCode {
  /** What it leads to. */
  readonly leadsTo = input.required<string>();
  /** What it is for, for whoever can't see it. */
  readonly words = input.required<string>();

  protected readonly drawing = resource({
    params: () => this.leadsTo(),
    loader: ({ params }) => draw(params),
  });
  protected readonly box = computed(() => {
    const side = this.drawing.hasValue() ? this.drawing.value().side : 0;
    return `0 0 ${side} ${side}`;
  });
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { side: size, path: cells.join('') };
}
