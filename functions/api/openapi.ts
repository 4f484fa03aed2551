/** The printed description of the API (OpenAPI 3.1), made from the routes and from nothing else. */
import * as z from 'zod';
import { PROBLEM_CODES, PROBLEM_STATUS } from '#domain/problems';
import { ROUTE_IDS, ROUTES, type RouteId } from '#domain/routes';
import type { Access, Route } from '#domain/routes/route';
import { problem, problemCode } from '#domain/routes/schemas/problem';
import { receipt, revisionLine, content, head, openConflict } from '#domain/routes/schemas/sheet';
import { tally } from '#domain/routes/schemas/tally';
import { unreadSubmission } from '#domain/routes/sheets';
import { submissionSchema } from '#domain/sync/submission';

type Json = Readonly<Record<string, unknown>>;

interface ObjectSchema extends Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

/** Shapes that have a name of their own; those of one route are named after it. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  Problem: problem,
  ProblemCode: problemCode,
  Submission: submissionSchema,
  Content: content,
  Conflict: openConflict,
  Revision: revisionLine,
  Receipt: receipt,
  Head: head,
  Tally: tally,
};

/** Parameters stand in the operations, one by one. */
const PARAMETERS = ['params', 'query'] as const;
const PARTS = [...PARAMETERS, 'body', 'reply'] as const;

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

let made: ReturnType<typeof makeDocument> | undefined;

/** Made when first asked for: most functions never are. */
export function openApiDocument() {
  return (made ??= makeDocument());
}

function makeDocument() {
  const { schemas, nameOf } = componentSchemas();
  return {
    openapi: '3.1.0',
    info: {
      title: 'NTM Sheets',
      version: '1',
      description: 'Phiếu tiêu chí nông thôn mới: sync, workflow and figures.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: paths(schemas, nameOf),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Problem: {
          description: 'Refused: `code` says why, `message` says it to a person',
          content: { 'application/problem+json': { schema: refTo('Problem') } },
        },
      },
      schemas: {
        ...withoutParameters(schemas),
        ProblemCode: {
          oneOf: PROBLEM_CODES.map((code) => ({
            const: code,
            description: `HTTP ${PROBLEM_STATUS[code]}`,
          })),
        },
      },
    },
  };
}

/** All of them in one go, so that what is named is referred to wherever it stands. */
function componentSchemas() {
  const registry = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string) => {
    if (!registry.has(schema)) registry.add(schema, { id });
  };
  for (const [name, schema] of Object.entries(NAMED)) add(schema, name);
  for (const id of ROUTE_IDS) {
    const route: Route = ROUTES[id];
    for (const part of PARTS) {
      if (part === 'reply' && route.file) continue;
      if (route[part]) add(route[part], `${id}.${part}`);
    }
  }
  const { schemas } = z.toJSONSchema(registry, {
    // No schema of a reply has a default or a transformation: what goes in comes out.
    io: 'input',
    uri: (name) => refTo(name).$ref,
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === unreadSubmission) Object.assign(jsonSchema, refTo('Submission'));
    },
  });
  return {
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [
        name,
        schema as ObjectSchema,
      ]),
    ),
    nameOf: (schema: z.ZodType) => registry.get(schema)!.id,
  };
}

function withoutParameters(schemas: Readonly<Record<string, ObjectSchema>>) {
  return Object.fromEntries(
    Object.entries(schemas).filter(
      ([name]) => !PARAMETERS.some((part) => name.endsWith(`.${part}`)),
    ),
  );
}

function paths(
  schemas: Readonly<Record<string, ObjectSchema>>,
  nameOf: (schema: z.ZodType) => string,
): Record<string, Record<string, Json>> {
  const paths: Record<string, Record<string, Json>> = {};
  for (const id of ROUTE_IDS) {
    const { path, method } = ROUTES[id];
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operation(id, schemas, nameOf),
    };
  }
  return paths;
}

function operation(
  id: RouteId,
  schemas: Readonly<Record<string, ObjectSchema>>,
  nameOf: (schema: z.ZodType) => string,
): Json {
  const { summary, access, params, query, body, reply, file = false }: Route = ROUTES[id];
  const parameters = (schema: z.ZodType | undefined, where: 'path' | 'query') =>
    schema ? parametersOf(schemas[nameOf(schema)]!, where) : [];
  return {
    operationId: id,
    summary: summary.en,
    description: `${summary.vi}. ${ACCESS[access.kind](access as never)}`,
    ...(access.kind === 'anyone' ? { security: [] } : {}),
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body ? { requestBody: { required: true, content: jsonOf(nameOf(body)) } } : {}),
    responses: {
      200: { description: 'OK', content: file ? FILE : jsonOf(nameOf(reply)) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const ACCESS: {
  readonly [K in Access['kind']]: (access: Extract<Access, { kind: K }>) => string;
} = {
  anyone: () => 'Open to anyone.',
  signedIn: () => 'For everyone who is signed in.',
  granted: ({ action, at }) => `Needs \`${action}\` at the unit of the ${at}.`,
  byStep: ({ actions }) =>
    `Needs what the step needs at the unit of the path: ${actions.map((action) => `\`${action}\``).join(', ')}.`,
};

function parametersOf({ properties = {}, required = [] }: ObjectSchema, where: 'path' | 'query') {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema,
  }));
}

/** Whatever it is, it is downloaded. */
const FILE: Json = { 'application/octet-stream': {} };

function jsonOf(name: string): Json {
  return { 'application/json': { schema: refTo(name) } };
}
