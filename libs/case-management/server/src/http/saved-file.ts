import type { FastifyReply } from 'fastify';

/** A file is saved, never shown as a page of ours, and kept by nobody on the way. */
export function saved(reply: FastifyReply, type: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
}
