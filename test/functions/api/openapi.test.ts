// The printed description holds together and leaves nothing out.
import { describe, expect, it } from '@jest/globals';
import { PROBLEM_CODES, PROBLEM_STATUS } from '#domain/problems';
import { ROUTE_IDS, ROUTES } from '#domain/routes';
import type { Route } from '#domain/routes/route';
import { openApiDocument } from '#functions/api/openapi';
import { ApiWorld } from './world.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- JSON, looked at as JSON
const document: any = JSON.parse(JSON.stringify(openApiDocument()));

function nodes(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodes)];
}

const refs = nodes(document).flatMap((node) =>
  '$ref' in node && typeof node.$ref === 'string' ? [node.$ref] : [],
);

function resolve(ref: string): unknown {
  const [start, ...path] = ref.split('/');
  if (start !== '#') return undefined;
  return path.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | undefined)?.[name],
    document,
  );
}

describe('the document', () => {
  it('is OpenAPI 3.1', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.any(String) },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('every reference leads somewhere', () => {
    expect(refs.length).toBeGreaterThan(30);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
  });

  it('every component is used, under a name that a component may have', () => {
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
    expect(names.filter((name) => !refs.includes(`#/components/schemas/${name}`))).toEqual([]);
  });

  it('no schema knows another language than JSON Schema', () => {
    const schemas = nodes(document.components.schemas);
    expect(schemas.filter((node) => '$defs' in node || '$schema' in node || '$id' in node)).toEqual(
      [],
    );
  });

  it('every problem is in it, with its status', () => {
    const { oneOf } = document.components.schemas.ProblemCode;
    expect(oneOf).toEqual(
      PROBLEM_CODES.map((code) => ({ const: code, description: `HTTP ${PROBLEM_STATUS[code]}` })),
    );
    expect(document.components.schemas.Problem.properties.code).toEqual({
      $ref: '#/components/schemas/ProblemCode',
    });
  });

  it('is served to everybody', async () => {
    expect((await new ApiWorld().ask(null, 'readOpenApi')).body).toEqual(document);
  });
});

describe('the operations', () => {
  it('are the routes, no more and no less', () => {
    const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = ROUTE_IDS.map((id) => `${ROUTES[id].method} ${ROUTES[id].path}`);
    expect(described.sort()).toEqual(routes.sort());
    expect(new Set(routes).size).toBe(routes.length);
  });

  it.each(ROUTE_IDS)('%s', (id) => {
    const { method, path, access, body, query }: Route = ROUTES[id];
    const operation = document.paths[path][method.toLowerCase()];
    const named = operation.parameters.filter(({ in: where }: { in: string }) => where === 'path');
    expect(operation).toMatchObject({
      operationId: id,
      responses: {
        200: { description: 'OK' },
        default: { $ref: '#/components/responses/Problem' },
      },
    });
    expect(named.map(({ name }: { name: string }) => `{${name}}`)).toEqual(
      path.match(/\{\w+\}/g) ?? [],
    );
    expect(named.every(({ required }: { required: boolean }) => required)).toBe(true);
    expect(operation.parameters.length - named.length).toBe(Object.keys(query?.shape ?? {}).length);
    expect('requestBody' in operation).toBe(body !== undefined);
    expect(operation.security).toEqual(access.kind === 'anyone' ? [] : undefined);
  });

  it('a batch is one of submissions, read one by one', () => {
    expect(document.components.schemas['pushBatch.body'].properties.submissions.items).toEqual({
      $ref: '#/components/schemas/Submission',
    });
  });
});
