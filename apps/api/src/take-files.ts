import type { IncomingMessage } from 'node:http';
import { fileType, largestFile, SentFile, takesFile } from '@one-stop-shop/shared/server';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';

/**
 * A file is handed on unread, and only to a route that takes one: nobody's megabytes are gathered
 * before it is known who sends them.
 */
export function takeFilesWhereTaken(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    fileType,
    async (request: FastifyRequest, bytes: IncomingMessage) => {
      if (!takesFile(request)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(fileType);
      if (Number(request.headers['content-length'] ?? 0) > largestFile) {
        throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
      }
      return new SentFile(bytes);
    },
  );
}
