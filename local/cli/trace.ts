/**
 * `ntm trace CODE`: what the short code in a report stands for, and, asked of the provincial system, everything behind
 * the figure: communes, revisions, approvals, who typed it, and whether it has changed since the figures were closed.
 */
import { figureCatalogue } from '#domain/figures/catalogue';
import { nameOfCode, readCode, readFigureName } from '#domain/figures/figure-name';
import type { Pack } from '#domain/packs/schema';
import { parsePeriod, periodLabelVi, type Period } from '#domain/periods/period';
import type { Unit } from '#domain/units/unit';
import { packArgument, periodArgument, treeOf, unitArgument } from './arguments.ts';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';
import { originText } from './origin-text.ts';
import { orUnusable, remoteApi } from './remote-api.ts';

export interface TraceOptions {
  readonly api?: string;
  readonly token?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly closing?: string;
  readonly json: boolean;
}

interface Found {
  readonly unit: Unit;
  readonly period: Period;
  readonly pack: Pack;
  /** As templates write it. */
  readonly name: string;
}

export async function trace(code: string, options: TraceOptions): Promise<ExitCode> {
  const figure = found(code, options);
  process.stdout.write(options.api === undefined ? identityText(figure) : await behind());
  return EXIT.clean;

  async function behind() {
    const api = remoteApi({ ...options, api: options.api! });
    const origin = await orUnusable(
      api.call('traceCode', {
        params: { unit: figure.unit.key, period: figure.period.id, code: readCode(code) },
        query: { closing: options.closing },
      }),
    );
    return options.json ? `${JSON.stringify(origin, null, 2)}\n` : originText(origin, figure.unit);
  }
}

/** The first of these places that has a figure with this code. Throws UnusableError. */
function found(code: string, { unit, period }: TraceOptions): Found {
  if (!/^[\dA-Z]{5}$/.test(readCode(code))) {
    throw new UnusableError(`“${code}” không phải là mã chỉ số; mã có năm chữ, số, như K3X9P.`);
  }
  for (const each of period === undefined ? halfYears() : [periodArgument(period)]) {
    const pack = packArgument(each, undefined);
    const place = unit === undefined ? treeOf(each).root : unitArgument(unit, each);
    const name = nameOfCode(figureCatalogue(pack), code, place.key, each.id);
    if (name !== null) return { unit: place, period: each, pack, name };
  }
  const hint = 'thêm --unit và --period như ghi ở đầu báo cáo';
  throw new UnusableError(`Không có chỉ số nào mang mã ${readCode(code)}; ${hint}.`);
}

/** Those that reports are of when nobody says which, from the first criteria set on. */
function halfYears(): readonly Period[] {
  const last = new Date().getFullYear();
  const years = Array.from({ length: last - 2016 }, (_, index) => last - index);
  return years.flatMap((year) =>
    ['S2', 'S1', ''].flatMap((part) => parsePeriod(`${year}${part}`) ?? []),
  );
}

function identityText({ unit, period, pack, name }: Found): string {
  const { concept, nature } = readFigureName(name);
  const { text, measure } = figureCatalogue(pack).get(concept)!;
  const plan = nature === 'plan' ? ', kế hoạch' : '';
  return (
    `${text.vi}${plan} (${measure}): ${unit.name}, ${periodLabelVi(period.id)} [${name}].\n` +
    'Thêm --api <địa chỉ> để xem số liệu từng xã làm nên chỉ số này.\n'
  );
}
