/** One event of a stream of server-sent events (WHATWG HTML, 9.2.6), as far as our server uses them. */
export interface LiveEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Reads a stream to its end, and tells each event and each sign of life. A person's browser could do
 * it (`EventSource`), but says neither as whom the page shows itself nor why it was refused.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  told: { event(event: LiveEvent): void; alive(): void },
): Promise<void> {
  const words = new TextDecoder();
  const reader = body.getReader();
  let waiting = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    told.alive();
    const pieces = (waiting + words.decode(value, { stream: true })).split('\n\n');
    waiting = pieces.pop() ?? '';
    for (const piece of pieces) {
      const event = fieldOf(piece, 'event');
      // A comment is a sign of life and nothing else.
      if (event) told.event({ event, data: fieldOf(piece, 'data') });
    }
  }
}

function fieldOf(piece: string, name: string): string {
  const line = piece.split('\n').find((one) => one.startsWith(`${name}: `));
  return line?.slice(name.length + 2) ?? '';
}
