/** `ntm allocate`: a capital amount shared among the communes of a folder, by one or more sets of coefficients. */
import {
  CENTRAL_COEFFICIENTS,
  parseCoefficients,
  type CoefficientSet,
} from '#domain/allocation/coefficients';
import { groupsOf, type CommuneGroup } from '#domain/units/groups';
import { isDecimalText } from '#domain/values/decimal';
import { districtOf } from '#report/from-consolidation';
import { allocationWorkbook } from '#report/xlsx/allocation-workbook';
import { periodArgument } from './arguments.ts';
import { consolidated } from './consolidate.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { groupsIn, jsonFile } from './json-file.ts';
import { writeNew } from './write-file.ts';

export interface AllocateOptions {
  readonly period: string;
  readonly unit?: string;
  readonly overlay?: string;
  readonly amount: string;
  readonly coefficients?: readonly string[];
  readonly groups?: string;
  readonly out: string;
  readonly force: boolean;
}

export async function allocateFolder(folder: string, options: AllocateOptions): Promise<ExitCode> {
  const total = options.amount.replaceAll('.', '').replace(',', '.');
  if (!isDecimalText(total) || total.startsWith('-')) {
    throw new UnusableError(`“${options.amount}” không phải là một số tiền (triệu đồng).`);
  }
  const sets = await Promise.all((options.coefficients ?? []).map(coefficientsIn));
  const used = sets.length > 0 ? sets : [CENTRAL_COEFFICIENTS];
  const groups = options.groups === undefined ? [] : await groupsIn(options.groups);
  const { tree, consolidation } = await consolidated(folder, options);
  const { end } = periodArgument(options.period);
  const communes = consolidation.communes
    .filter(({ tally }) => tally.reported > 0)
    .map(({ unit, tally }) => ({
      unit,
      parent: districtOf(tree, unit),
      met: tally.sum.count,
      groups: groupsOf(unit.key, end, groups).map(({ id }) => id),
    }));
  const bytes = await shared(() => allocationWorkbook({ total, sets: used, communes }));
  await writeNew(options.out, bytes, options.force);
  process.stdout.write(summary(options.out, used, groups, communes.length));
  return EXIT.clean;
}

async function shared<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnusableError(
      'Không phân bổ được: số tiền phải là số nguyên triệu đồng và phải có xã nhận.',
      { cause: error },
    );
  }
}

/** A list that is not given is said, since its communes are counted among the others. */
function summary(
  out: string,
  sets: readonly CoefficientSet[],
  groups: readonly CommuneGroup[],
  communes: number,
): string {
  const known = new Set(groups.map(({ id }) => id));
  const unknown = new Set(
    sets
      .flatMap(({ lines }) => lines.flatMap((line) => line.groups ?? []))
      .filter((id) => !known.has(id)),
  );
  const lists =
    unknown.size > 0
      ? `Chưa có danh sách nhóm xã ${[...unknown].join(', ')} (--groups): các xã đó được tính theo dòng sau.\n`
      : '';
  return `${lists}Đã ghi ${out}: ${sets.length} phương án cho ${communes} xã.\n`;
}

async function coefficientsIn(path: string): Promise<CoefficientSet> {
  return jsonFile(path, parseCoefficients);
}
