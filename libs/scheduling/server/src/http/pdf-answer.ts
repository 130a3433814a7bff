import type { FastifyReply } from 'fastify';

/** Answers with a paper: saved, never shown as a page of ours, and kept by nobody on the way. */
export function pdf(reply: FastifyReply, paper: Uint8Array): Buffer {
  void reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', 'attachment; filename="appuntamento.pdf"')
    .header('cache-control', 'no-store');
  return Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength);
}
