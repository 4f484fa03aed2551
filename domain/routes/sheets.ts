import * as z from 'zod';
import { REGISTERS } from '#domain/form/registers';
import { STEP_NAMES, STEPS } from '#domain/workflow/status';
import { submissionSchema } from '#domain/sync/submission';
import { BATCH_LIMIT, route, SHEET_LIMIT } from './route.ts';
import { sheetView } from './schemas/judged.ts';
import { hash, sheetParams, unitKey } from './schemas/names.ts';
import { problem } from './schemas/problem.ts';
import { auditTrail, head, receipt, registerHistory, revisionLine } from './schemas/sheet.ts';
import { stepBody, stepReply } from './schemas/step.ts';
import { duties, sheetList } from './schemas/tally.ts';

/** Files a district sends in one go. */
export const BATCH_SIZE = 30;

const seen = { unit: z.string(), version: z.int() };

/** Each is parsed on its own, as `submissionSchema`: one that is wrong does not keep the others out. */
export const unreadSubmission = z.unknown();

export const SHEET_ROUTES = {
  pushRevision: route({
    method: 'POST',
    path: '/v1/sheets/{unit}/{period}/revisions',
    summary: { vi: 'Gửi một phiếu', en: 'Push a sheet' },
    access: { kind: 'granted', action: 'sheet.push', at: 'path' },
    params: sheetParams,
    body: submissionSchema,
    bodyLimit: SHEET_LIMIT,
    reply: receipt,
    writes: true,
  }),
  pushBatch: route({
    method: 'POST',
    path: '/v1/batches/revisions',
    summary: { vi: 'Gửi nhiều phiếu một lần', en: 'Push many sheets, each with its own outcome' },
    access: { kind: 'granted', action: 'sheet.push', at: 'body' },
    body: z.strictObject({ submissions: z.array(unreadSubmission).min(1).max(BATCH_SIZE) }),
    bodyLimit: BATCH_LIMIT,
    reply: z.object({
      /** In the order of the submissions. */
      outcomes: z.array(z.union([z.object({ receipt }), z.object({ problem })])),
    }),
    writes: true,
  }),
  readSheet: route({
    method: 'GET',
    path: '/v1/sheets/{unit}/{period}',
    summary: { vi: 'Xem phiếu', en: 'Read a sheet, judged by the pack in force' },
    access: { kind: 'granted', action: 'sheet.read', at: 'path' },
    params: sheetParams,
    query: z.strictObject({
      rev: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .transform(Number)
        .optional(),
    }),
    reply: sheetView,
  }),
  listRevisions: route({
    method: 'GET',
    path: '/v1/sheets/{unit}/{period}/revisions',
    summary: { vi: 'Xem các bản của phiếu', en: 'List the revisions of a sheet, newest first' },
    access: { kind: 'granted', action: 'sheet.read', at: 'path' },
    params: sheetParams,
    reply: z.object({ revisions: z.array(revisionLine) }),
  }),
  readRegister: route({
    method: 'GET',
    path: '/v1/sheets/{unit}/{period}/registers/{register}',
    summary: {
      vi: 'Xem tình trạng từng dòng danh mục qua các bản của phiếu',
      en: 'Read what became of each row of a register, by revision and date',
    },
    access: { kind: 'granted', action: 'sheet.read', at: 'path' },
    params: sheetParams.extend({ register: z.enum(REGISTERS.map(({ id }) => id)) }),
    reply: registerHistory,
  }),
  takeStep: route({
    method: 'POST',
    path: '/v1/sheets/{unit}/{period}/status',
    summary: {
      vi: 'Nộp, rút, thẩm tra, trả lại, thẩm định phiếu',
      en: 'Submit, withdraw, examine, return or appraise a sheet',
    },
    access: { kind: 'byStep', actions: [...new Set(STEP_NAMES.map((step) => STEPS[step].action))] },
    params: sheetParams,
    body: stepBody,
    reply: stepReply,
    writes: true,
  }),
  examineClean: route({
    method: 'POST',
    path: '/v1/units/{unit}/examinations/{period}',
    summary: {
      vi: 'Thẩm tra tất cả phiếu sạch',
      en: 'Examine every sheet of a list that is as it was seen and has nothing to mend or explain',
    },
    access: { kind: 'granted', action: 'sheet.examine', at: 'path' },
    params: sheetParams,
    body: z.strictObject({
      /** As the list of sheets showed them: nobody approves what they have not seen. */
      sheets: z
        .array(z.strictObject({ unit: unitKey, version: z.int().positive() }))
        .min(1)
        .max(100),
    }),
    reply: z.object({
      /** In the order of the sheets. */
      outcomes: z.array(z.union([z.object({ ...seen, head }), z.object({ ...seen, problem })])),
    }),
    writes: true,
  }),
  listSheets: route({
    method: 'GET',
    path: '/v1/units/{unit}/sheets/{period}',
    summary: {
      vi: 'Tình hình phiếu của các xã',
      en: 'List the communes of a unit: where each sheet stands, and who is missing',
    },
    access: { kind: 'granted', action: 'sheet.read', at: 'path' },
    params: sheetParams,
    reply: sheetList,
  }),
  readDuties: route({
    method: 'GET',
    path: '/v1/units/{unit}/duties/{period}',
    summary: {
      vi: 'Ai nợ gì, hạn nào, xã nào chậm',
      en: 'Who owes what by when, and how far each commune of a unit has come',
    },
    access: { kind: 'granted', action: 'sheet.read', at: 'path' },
    params: sheetParams,
    reply: duties,
  }),
  readAudit: route({
    method: 'GET',
    path: '/v1/audit/{unit}/{period}',
    summary: {
      vi: 'Xem nhật ký của phiếu, hoặc của đơn vị về một kỳ',
      en: 'Read the audit chain of a sheet, or of what a unit above the communes did about a period',
    },
    access: { kind: 'granted', action: 'audit.read', at: 'path' },
    params: sheetParams,
    reply: auditTrail,
  }),
  readReceipt: route({
    method: 'GET',
    path: '/v1/receipts/{submissionId}',
    summary: { vi: 'Xem biên nhận', en: 'Read a receipt' },
    access: { kind: 'granted', action: 'sheet.read', at: 'record' },
    params: z.strictObject({ submissionId: hash }),
    reply: receipt,
  }),
};
