// `ntm check --json`: one document, its shape a contract that others build on.
import type { Pack } from '#domain/packs/schema';
import type { Finding } from '#domain/rules/finding';
import type { CheckedFile } from './read-files.ts';
import { sentence } from './sentence.ts';

export function checkDocument(checked: readonly CheckedFile[]) {
  return {
    files: checked.map(({ file, form, pack, evaluation, findings }) => ({
      file: file.name,
      unit: form?.sheet.unit ?? null,
      period: form?.sheet.period ?? null,
      pack: pack?.hash ?? null,
      met: evaluation?.met ?? null,
      unknown: evaluation?.unknown ?? null,
      criteria: evaluation?.criteria.map(({ no, verdict }) => ({ no, verdict })) ?? [],
      findings: findings.map((each) => findingDocument(each, pack)),
    })),
  };
}

export function findingDocument(each: Finding, pack: Pack | null) {
  return {
    code: each.code,
    severity: each.severity,
    sheet: each.sheet ?? null,
    cell: each.cell ?? null,
    indicator: each.indicator ?? null,
    message: sentence(each, pack),
    params: each.params,
    ...(each.correction ? { correction: each.correction } : {}),
  };
}
