/**
 * Why a request is refused: code → HTTP status and what its sentence needs (domain/messages/problems-*.ts).
 * Findings are returned, problems are thrown.
 */
import type { Action } from './access/roles.ts';
import type { Status, Step } from './workflow/status.ts';

export interface ProblemDetails {
  'request.notJson': Empty;
  'request.tooLarge': { readonly limit: number };
  'request.tooDeep': { readonly limit: number };
  /** Paths of what is wrong: "body.entries.2.1.num", "params.period". */
  'request.invalid': { readonly where: readonly string[] };
  'request.notFound': Empty;
  /** The same caller, in a short time. */
  'request.tooMany': { readonly seconds: number };
  'access.noToken': Empty;
  'access.badToken': Empty;
  'access.deviceRevoked': Empty;
  'access.denied': { readonly action: Action; readonly unit: string };
  'access.ownSheet': Empty;
  /** The identity provider does not answer, so that no token can be checked. */
  'access.unavailable': Empty;
  'unit.unknown': { readonly unit: string };
  'unit.notCommune': { readonly unit: string };
  'unit.noTree': { readonly date: string };
  /** Figures are carried to later units, never to earlier ones. */
  'unit.treeBefore': { readonly date: string; readonly period: string };
  /** Only the whole province does it. */
  'unit.notProvince': { readonly unit: string };
  'period.unknown': { readonly period: string };
  'period.closed': { readonly period: string };
  /** It is so already. */
  'period.stands': { readonly period: string; readonly closed: boolean };
  'period.changedMeanwhile': { readonly period: string };
  'closing.notFound': { readonly unit: string; readonly period: string; readonly no: number };
  'targets.notFound': { readonly unit: string; readonly period: string; readonly version: number };
  'targets.changedMeanwhile': { readonly unit: string; readonly period: string };
  /** Ids of the rows that somebody else has written since they were looked at. */
  'list.changedMeanwhile': { readonly rows: readonly string[] };
  /** What is wrong with it, in the words of whoever maintains packs. */
  'pack.invalid': { readonly problems: readonly string[] };
  'pack.unknown': { readonly hash: string };
  'pack.notFound': { readonly hash: string };
  'pack.otherSet': { readonly found: string; readonly current: string };
  'submission.idMismatch': Empty;
  'submission.baseUnknown': { readonly rev: number };
  'submission.settlesUnknown': { readonly rev: number };
  'submission.reservedAddress': { readonly address: string };
  'sheet.notFound': { readonly unit: string; readonly period: string };
  /** The register that takes most of it; null where entries and notes do. */
  'sheet.tooLarge': { readonly register: string | null };
  'sheet.wrongStep': { readonly status: Status; readonly step: Step };
  'sheet.changedMeanwhile': { readonly version: number };
  'sheet.hasErrors': { readonly count: number };
  'sheet.hasConflicts': { readonly count: number };
  /** Not clean: it is examined one by one. */
  'sheet.hasFindings': { readonly count: number };
  'sheet.reasonMissing': Empty;
  'receipt.notFound': Empty;
  'figure.unknown': { readonly concept: string };
  /** No figure of this unit and period has this short code. */
  'figure.noCode': { readonly code: string; readonly unit: string; readonly period: string };
  /** Nobody has planned it. */
  'figure.noTarget': { readonly concept: string };
  'figure.noCommunes': { readonly unit: string };
  /** No group of communes of this id is in force in the period, at the unit or above it. */
  'figure.noGroup': { readonly group: string };
  'figure.nothingReported': { readonly expected: number };
  'figure.zeroDenominator': Empty;
  /** Lines count from 1, over all parts. */
  'import.tampered': { readonly line: number };
  'import.unreadable': { readonly line: number };
  /** A part is missing in between, or they come in another order. */
  'import.wrongPart': { readonly expected: number };
  /** The last line counts other lines, or in another order. */
  'import.wrongClosing': Empty;
  /** Keys of items that stand in the store otherwise. */
  'import.differs': { readonly keys: readonly string[] };
  'import.complete': Empty;
  'export.wrongCursor': Empty;
  'store.unavailable': Empty;
  'server.failed': Empty;
}

type Empty = Readonly<Record<never, never>>;

export type ProblemCode = keyof ProblemDetails;

export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  'request.notJson': 400,
  'request.tooLarge': 413,
  'request.tooDeep': 400,
  'request.invalid': 400,
  'request.notFound': 404,
  'request.tooMany': 429,
  'access.noToken': 401,
  'access.badToken': 401,
  'access.deviceRevoked': 401,
  'access.denied': 403,
  'access.ownSheet': 403,
  'access.unavailable': 503,
  'unit.unknown': 404,
  'unit.notCommune': 422,
  'unit.noTree': 404,
  'unit.treeBefore': 422,
  'unit.notProvince': 422,
  'period.unknown': 422,
  'period.closed': 409,
  'period.stands': 409,
  'period.changedMeanwhile': 409,
  'closing.notFound': 404,
  'targets.notFound': 404,
  'targets.changedMeanwhile': 409,
  'list.changedMeanwhile': 409,
  'pack.invalid': 422,
  'pack.unknown': 422,
  'pack.notFound': 404,
  'pack.otherSet': 422,
  'submission.idMismatch': 422,
  'submission.baseUnknown': 422,
  'submission.settlesUnknown': 422,
  'submission.reservedAddress': 422,
  'sheet.notFound': 404,
  'sheet.tooLarge': 413,
  'sheet.wrongStep': 409,
  'sheet.changedMeanwhile': 409,
  'sheet.hasErrors': 409,
  'sheet.hasConflicts': 409,
  'sheet.hasFindings': 409,
  'sheet.reasonMissing': 422,
  'receipt.notFound': 404,
  'figure.unknown': 422,
  'figure.noCode': 404,
  'figure.noTarget': 404,
  'figure.noCommunes': 404,
  'figure.noGroup': 404,
  'figure.nothingReported': 404,
  'figure.zeroDenominator': 404,
  'import.tampered': 422,
  'import.unreadable': 422,
  'import.wrongPart': 409,
  'import.wrongClosing': 422,
  'import.differs': 409,
  'import.complete': 409,
  'export.wrongCursor': 422,
  'store.unavailable': 503,
  'server.failed': 500,
};

export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as readonly ProblemCode[];

export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: ProblemDetails[C],
  ) {
    super(code);
  }
}
