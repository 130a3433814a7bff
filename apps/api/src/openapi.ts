import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { contractSchemas } from './contract-schemas';
import { addRefusalsOfEveryRoute } from './refusals-of-every-route';

/** The OpenAPI document, made from the same contracts that check the requests, at /api/docs. */
export function describeApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app));
}

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('One Stop Shop, distretto LT/1')
    .setDescription('Desks, free places, appointments. Refusals are problem documents (RFC 9457).')
    .setVersion('1')
    .build();
  return addRefusalsOfEveryRoute(
    SwaggerModule.createDocument(app, about, { standardSchemaConverter: contractSchemas }),
  );
}
