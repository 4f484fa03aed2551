import { describe, expect, it } from '@jest/globals';
import { messageOf } from '#domain/messages/message';
import { SEVERITY_OF, type FindingCode } from '#domain/rules/catalogue';
import { checkSheet } from '#domain/rules/check';
import { ruleCases, sceneContext, type Scene } from './rule-cases.ts';

const FAMILIES = ['value', 'consistency', 'history', 'peers', 'ledger'];
/** Seen in the workbook only: a sheet no longer knows what was a formula. */
const FOUND_BY_READER: readonly string[] = ['value.foreignFormula'];

const cases = ruleCases();
const ruleCodes = Object.keys(SEVERITY_OF).filter(
  (code) => FAMILIES.includes(code.split('.')[0]!) && !FOUND_BY_READER.includes(code),
);

function found(scene: Scene) {
  const context = sceneContext(scene);
  return { context, findings: checkSheet(context) };
}

describe('the case files', () => {
  it('are there for every rule, and for nothing else', () => {
    expect([...cases.keys()].sort()).toEqual([...ruleCodes].sort());
  });
});

describe.each([...cases])('%s', (code, { fires, quiet }) => {
  it.each(fires)('speaks where $when', (scene) => {
    const { context, findings } = found(scene);
    const spoken = findings.filter((each) => each.code === code);
    expect(
      spoken.map((each) => ({
        at: each.at,
        indicator: each.indicator,
        params: each.params,
        correction: each.correction,
        message: messageOf(each, { language: 'vi', pack: context.pack }),
      })),
    ).toEqual(scene.expect);
    expect(spoken.map(({ severity }) => severity)).toEqual(
      spoken.map(() => SEVERITY_OF[code as FindingCode]),
    );
    expect(otherCodes(findings, code)).toEqual(scene.also);
  });

  it.each(quiet)('is silent where $when', (scene) => {
    const { findings } = found(scene);
    expect(findings.filter((each) => each.code === code)).toEqual([]);
    expect(otherCodes(findings, code)).toEqual(scene.also);
  });
});

function otherCodes(findings: readonly { readonly code: string }[], code: string): string[] {
  return findings.map((each) => each.code).filter((each) => each !== code);
}
