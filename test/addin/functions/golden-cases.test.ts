// Every function by its golden cases: arguments beside what the cell shows. Each case runs three times, since a blank
// cell comes as 0 on the desktop, as null on the web and as "" from a formula.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FUNCTION_IDS, type FunctionId } from '#addin/functions/ids';
import { shippedPack, type OverlayId } from '#domain/packs/catalogue';
import type { Api } from '#domain/routes/client';
import { apiOfSmallProvince } from '../../support/api-of-small-province.ts';
import { connectTo, shown } from '../../support/excel-functions.ts';

interface GoldenCase {
  readonly why: string;
  /** Which workbook the cell stands in; absent: one that is not ours. */
  readonly workbook?: {
    readonly unit: string;
    readonly period: string;
    readonly overlay: OverlayId;
  };
  readonly args: readonly unknown[];
  readonly expected: unknown;
}

const CASES = join(__dirname, '../../cases/functions');
const BLANKS = { desktop: 0, web: null, formula: '' } as const;

function withBlank(given: unknown, blank: unknown): unknown {
  if (Array.isArray(given)) return given.map((each) => withBlank(each, blank));
  return given !== null && typeof given === 'object' ? blank : given;
}

let api: Api;

beforeAll(async () => {
  api = await apiOfSmallProvince();
});

it('there are cases for every function, and no others', () => {
  expect(readdirSync(CASES).sort()).toEqual([...FUNCTION_IDS].sort());
});

describe.each(readdirSync(CASES) as FunctionId[])('%s', (id) => {
  const files = readdirSync(join(CASES, id));

  it('has a case', () => expect(files).not.toEqual([]));

  it.each(files)('%s', async (file) => {
    const { workbook, args, expected } = JSON.parse(
      readFileSync(join(CASES, id, file), 'utf8'),
    ) as GoldenCase;
    const { unit = '', period = '', overlay = 'vi-du' } = workbook ?? {};
    const packHash = shippedPack('qd-1980-2016', overlay).hash;
    await connectTo(api, workbook ? { unit, period, packHash } : null);
    for (const [host, blank] of Object.entries(BLANKS)) {
      const given = withBlank(args, blank) as unknown[];
      expect({ host, shows: await shown(id, given) }).toEqual({
        host,
        shows: expected,
      });
    }
  });
});
