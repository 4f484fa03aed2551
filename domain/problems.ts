/**
 * Why a request is refused: code → HTTP status and what its sentence needs (domain/messages/problems-*.ts).
 * Findings are returned, problems are thrown.
 */
export interface ProblemDetails {
  'request.notJson': Empty;
  'request.tooLarge': { readonly limit: number };
  'request.invalid': { readonly where: readonly string[] };
  'request.notFound': Empty;
  'access.noToken': Empty;
  'access.badToken': Empty;
  'access.deviceRevoked': Empty;
  'access.denied': { readonly action: string; readonly unit: string };
  'access.ownSheet': Empty;
  'unit.unknown': { readonly unit: string };
  'unit.notCommune': { readonly unit: string };
  'period.unknown': { readonly period: string };
  'period.closed': { readonly period: string };
  'pack.unknown': { readonly hash: string };
  'pack.otherSet': { readonly found: string; readonly current: string };
  'submission.idMismatch': Empty;
  'submission.baseUnknown': { readonly rev: number };
  'submission.settlesUnknown': { readonly rev: number };
  'submission.reservedAddress': { readonly address: string };
  'sheet.notFound': { readonly unit: string; readonly period: string };
  'sheet.tooLarge': { readonly register: string };
  'sheet.wrongStep': { readonly status: string; readonly step: string };
  'sheet.changedMeanwhile': { readonly version: number };
  'sheet.hasErrors': { readonly count: number };
  'sheet.hasConflicts': { readonly count: number };
  'sheet.reasonMissing': Empty;
  'store.unavailable': Empty;
}

type Empty = Readonly<Record<never, never>>;

export type ProblemCode = keyof ProblemDetails;

export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  'request.notJson': 400,
  'request.tooLarge': 413,
  'request.invalid': 400,
  'request.notFound': 404,
  'access.noToken': 401,
  'access.badToken': 401,
  'access.deviceRevoked': 401,
  'access.denied': 403,
  'access.ownSheet': 403,
  'unit.unknown': 404,
  'unit.notCommune': 422,
  'period.unknown': 422,
  'period.closed': 409,
  'pack.unknown': 422,
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
  'sheet.reasonMissing': 422,
  'store.unavailable': 503,
};

export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: ProblemDetails[C],
  ) {
    super(code);
  }
}
