/** Handing sheets in, reading them, taking them on their way. */
import type { User } from '#domain/access/roles';
import type { Language } from '#domain/messages/language';
import { messageOf } from '#domain/messages/message';
import type { Pack } from '#domain/packs/schema';
import { Problem } from '#domain/problems';
import { SHEET_ROUTES } from '#domain/routes/sheets';
import type { Finding } from '#domain/rules/finding';
import { submissionSchema } from '#domain/sync/submission';
import { unitByKey } from '#domain/units/trees';
import { placeOf, type Services } from '../../service/context.ts';
import { dutiesOf } from '../../service/duties.ts';
import { examineClean } from '../../service/examine-clean.ts';
import { push } from '../../service/push.ts';
import { auditTrail, readReceipt } from '../../service/records.ts';
import { readRegisterHistory } from '../../service/register-history.ts';
import { sheetList } from '../../service/sheet-list.ts';
import { sheetView } from '../../service/sheet-view.ts';
import { takeStep } from '../../service/step.ts';
import { mountsOf } from '../mount.ts';
import { parse } from '../parse.ts';

export const SHEET_MOUNTS = mountsOf(SHEET_ROUTES, {
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

  readRegister: async ({ params: { unit, period, register } }, { services }) => ({
    rows: await readRegisterHistory(services, placeOf(unit, period), register),
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

  readDuties: async ({ params }, { services }) => ({
    ...params,
    ...(await dutiesOf(services, placeOf(params.unit, params.period))),
  }),

  readAudit: ({ params }, { services }) =>
    auditTrail(services, placeOf(params.unit, params.period)),

  readReceipt: ({ params }, { services, user }) => readReceipt(services, user, params.submissionId),
});

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
