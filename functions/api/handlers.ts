/** One handler for each route: the service asked, its answer as the route describes it. */
import type { User } from '#domain/access/roles';
import { ENGINE_VERSION } from '#domain/evaluation/engine';
import type { Language } from '#domain/messages/language';
import { messageOf } from '#domain/messages/message';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import type { RouteId } from '#domain/routes';
import type { Finding } from '#domain/rules/finding';
import { submissionSchema } from '#domain/sync/submission';
import { treeAt, unitByKey } from '#domain/units/trees';
import { placeOf, type Services } from '../service/context.ts';
import { examineClean } from '../service/examine-clean.ts';
import { figureReader } from '../service/figures.ts';
import { push } from '../service/push.ts';
import { auditTrail, readReceipt } from '../service/records.ts';
import { sheetList } from '../service/sheet-list.ts';
import { sheetView } from '../service/sheet-view.ts';
import { takeStep } from '../service/step.ts';
import { trace } from '../service/trace.ts';
import { tallyReader } from '../service/tallies.ts';
import { CLOSING_HANDLERS } from './closing-handlers.ts';
import type { Handler } from './endpoint.ts';
import { openApiDocument } from './openapi.ts';
import { parse } from './parse.ts';

export const HANDLERS: { readonly [Id in RouteId]: Handler<Id> } = {
  pushRevision: async ({ params, body }, { services, user }) => {
    const wrong = (['unit', 'period'] as const).filter((name) => params[name] !== body[name]);
    if (wrong.length > 0) {
      throw new Problem('request.invalid', { where: wrong.map((name) => `body.${name}`) });
    }
    return push(services, user, body);
  },

  pushBatch: async ({ body }, { services, user, problem }) => {
    const outcomes = [];
    // One after the other: of two files of one commune the later one comes later.
    for (const [index, submission] of body.submissions.entries()) {
      outcomes.push(
        await pushOne(services, user, submission, `body.submissions.${index}`).then(
          (receipt) => ({ receipt }),
          (error: unknown) => ({ problem: problem(error) }),
        ),
      );
    }
    return { outcomes };
  },

  readSheet: async ({ params, query }, { services, language }) => {
    const { pack, revision, findings, ...view } = await sheetView(
      services,
      placeOf(params.unit, params.period),
      query.rev,
    );
    const { content, origins: _origins, ...line } = revision;
    return {
      ...view,
      revision: line,
      content,
      packHash: pack.hash,
      findings: findings.open.map((finding) => told(finding, pack, language)),
      settled: findings.settled.map((finding) => told(finding, pack, language)),
    };
  },

  listRevisions: async ({ params }, { services }) => ({
    revisions: await services.store.revisions(params),
  }),

  takeStep: ({ params, body }, { services, user }) =>
    takeStep(services, user, { ...params, ...body }),

  examineClean: async ({ params, body }, { services, user, problem }) => {
    const place = placeOf(params.unit, params.period);
    const outcomes = await examineClean(services, user, place, body.sheets);
    return {
      outcomes: outcomes.map(({ unit, version, ...outcome }) =>
        'head' in outcome
          ? { unit, version, head: outcome.head }
          : { unit, version, problem: problem(outcome.error) },
      ),
    };
  },

  listSheets: async ({ params }, { services }) => ({
    ...params,
    ...(await sheetList(services, placeOf(params.unit, params.period))),
  }),

  readAudit: ({ params }, { services }) =>
    auditTrail(services, placeOf(params.unit, params.period)),

  readReceipt: ({ params }, { services, user }) => readReceipt(services, user, params.submissionId),

  readRollup: async ({ params }, { services }) => {
    const { all, examined, appraised } = await tallyReader(services)(
      placeOf(params.unit, params.period),
    );
    return { ...params, all, examined, appraised };
  },

  traceFigure: ({ params: { unit, period, figure }, query }, { services, user }) =>
    trace(services, user, placeOf(unit, period), { figure, ...query }),

  readFigures: async ({ body }, { services, user, problem }) => {
    const read = figureReader(services, user);
    const figures = body.figures.map((asked) =>
      read(asked).catch((error: unknown) => {
        // Without the store there are no figures at all, rather than a page of excuses.
        if (!(error instanceof Problem)) throw error;
        return { ...asked, problem: problem(error) };
      }),
    );
    return { figures: await Promise.all(figures) };
  },

  ...CLOSING_HANDLERS,

  readPack: async ({ params: { hash } }, { services }) => {
    const pack = await services.packs.byHash(hash);
    if (!pack) throw new Problem('pack.notFound', { hash });
    return pack;
  },

  readUnits: async ({ query: { asOf } }) => {
    const tree = treeAt(asOf);
    if (!tree) throw new Problem('unit.noTree', { date: asOf });
    const { validFrom, validTo, basis, units } = tree;
    return {
      validFrom,
      validTo,
      basis,
      units: [...units.values()].map(
        ({ key, code, name, shortName, type, level, rural, parent }) => ({
          key,
          code,
          name,
          shortName,
          type,
          level,
          rural,
          parent,
        }),
      ),
    };
  },

  readOpenApi: async () => openApiDocument(),

  readHealth: async () => ({ status: 'ok', engine: ENGINE_VERSION }),
};

async function pushOne(services: Services, user: User, submission: unknown, where: string) {
  return push(services, user, parse(submissionSchema, submission, where));
}

function told(finding: Finding, pack: Pack, language: Language) {
  const { code, severity, at, indicator, params, correction } = finding;
  const unitName = (unit: string) => unitByKey(unit)?.name ?? unit;
  return {
    code,
    severity,
    message: messageOf(finding, { language, pack, unitName }),
    at,
    indicator,
    params: { ...params },
    correction,
  };
}
