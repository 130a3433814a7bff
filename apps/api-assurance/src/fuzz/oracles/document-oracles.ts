import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { JsonSchema } from '@one-stop-shop/api/testing';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Oracle } from './oracle';

/** Bytes of address and headers that the server reads, as `server.spec.ts` shows. */
const longestHead = 16 * 1024;

/** Oracles that hold an answer against the OpenAPI document. */
export function documentOracles(document: OpenAPIObject): Record<string, Oracle> {
  const answers = validators(document, true);
  // Zod counts what JavaScript counts, and writes its own patterns for formats.
  const requests = validators(document, false);
  return {
    'a documented status': ({ operation, request, answer: { status } }) => {
      // The server reads no further, and knows no route yet.
      if (status === 431 && request.path.length > longestHead) return undefined;
      if (!operation) return status === 404 || status === 405 ? undefined : `${status}, not 404`;
      return String(status) in operation.answers ? undefined : `${status} is not documented`;
    },

    'a documented body': ({ operation, answer }) => {
      const contents = operation?.answers[answer.status];
      if (!contents) return undefined;
      if (Object.keys(contents).length === 0) {
        return answer.text === '' ? undefined : 'a body where none is documented';
      }
      const type = String(answer.headers['content-type']).split(';')[0] ?? '';
      const schema = contents[type];
      if (!schema) return `${type} is not a documented type`;
      if (!type.includes('json')) return undefined;
      const validate = answers(schema);
      return validate(answer.body) ? undefined : said(validate);
    },

    'the same answer to the same key': ({ request, answer, before }) => {
      const isRepeated = 'idempotency-key' in request.headers && before && before.status < 300;
      return isRepeated && !isDeepStrictEqual(before.body, answer.body) ? 'another' : undefined;
    },

    'refuses what breaks the contract': ({ operation, request, json, answer: { status } }) => {
      if (!operation?.body || status >= 400 || request.body === undefined) return undefined;
      const validate = requests(operation.body);
      return validate(json) ? undefined : `${status} though the body is wrong: ${said(validate)}`;
    },
  };
}

function validators(
  document: OpenAPIObject,
  validateFormats: boolean,
): (schema: JsonSchema) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateFormats, unicode: false, logger: false });
  if (validateFormats) addFormats(ajv);
  const known = new Map<JsonSchema, ValidateFunction>();
  return (schema) => {
    const validate =
      known.get(schema) ?? ajv.compile({ allOf: [schema], components: document.components });
    known.set(schema, validate);
    return validate;
  };
}

function said({ errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
}
