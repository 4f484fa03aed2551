// A commune of the example province with every cell filled and nothing to find fault with. Tests start from it and
// change what they are about.
import { evaluate } from '#domain/evaluation/evaluate';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { shippedPack } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import type { RuleContext } from '#domain/rules/rule';
import { evidenceNote, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Entry } from '#domain/sheet/entry';
import type { Address, RegisterRow, Sheet } from '#domain/sheet/sheet';

export const examplePack = (): Pack => shippedPack('qd-1980-2016', 'vi-du');

/** In zone I. */
const UNIT = '05986@2004-08-31';
export const PERIOD = '2017S1';
export const PERIOD_BEFORE = '2016S2';

const NUMBERS: Readonly<Record<Address, string>> = {
  'info.households': '1200',
  'info.people': '5000',
  'info.villages': '12',
  'info.area': '48.5',

  '2.1.num': '10.5',
  '2.1.den': '10.5',
  '2.2.num': '12',
  '2.2.den': '20', // 60 %, asked: 50
  '2.3.num': '8',
  '2.3.den': '8',
  '2.4.num': '6.25',
  '2.4.den': '10', // 62.5 %, asked: 50
  '3.1.num': '180.5',
  '3.1.den': '200', // 90.25 %, asked: 80
  '4.2.num': '1188', // of 1200 households 99 %, asked: 95
  '5.num': '3',
  '5.den': '4', // 75 %, asked: 70
  '6.3.num': '12', // of 12 villages 100 %
  '9.1.num': '0',
  '9.2.num': '960', // of 1200 households 80 %, asked: 75
  '10.num': '150000',
  '10.den': '5000', // 30 million a head, asked in 2017: 24.8
  '11.num': '120', // of 1200 households 10 %, asked: 12 at most
  '12.num': '2700',
  '12.den': '2900', // 93.10 %, asked: 90
  '14.2.num': '58',
  '14.2.den': '60', // 96.67 %, asked: 70
  '14.3.num': '810',
  '14.3.den': '2700', // 30 %, asked: 25
  '15.1.num': '4500', // of 5000 people 90 %, asked: 85
  '15.3.num': '90',
  '15.3.den': '400', // 22.5 %, asked: 26.7 at most
  '16.num': '9', // of 12 villages 75 %, asked: 70
  '17.1a.num': '1140', // of 1200 households 95 %, asked: 90
  '17.1b.num': '660', // 55 %, asked: 50
  '17.2.num': '25',
  '17.2.den': '25',
  '17.6.num': '900', // of 1200 households 75 %, asked: 70
  '17.7.num': '120',
  '17.7.den': '150', // 80 %, asked: 60
  '17.8.num': '30',
  '17.8.den': '30',
  '18.4.num': '5',
  '18.4.den': '5',

  'stat.roadsTotal': '48.7',
  'stat.roadsHardened': '31.25',
  'stat.roadsLabour': '300',
  'stat.roadsCash': '20',
  'stat.roadsLand': '800',
  'stat.schoolsStandard': '3',
  'stat.schoolsNewlyStandard': '0',
  'stat.cooperatives': '2',
  'stat.cooperativesNew': '1',
  'stat.cooperativesFarming': '2',
  'stat.farms': '3',
  'stat.farmsStandard': '2',
  'stat.farmsCertified': '1',
  'stat.techCourses': '4',
  'stat.techTrainees': '160',
  'stat.culturalFamilies': '1000',
  'stat.campaigns': '6',
  'stat.campaignAttendance': '700',

  'res.central.plan': '1500',
  'res.central.actual': '900',
  'res.local.plan': '400',
  'res.local.actual': '250',
  'res.integrated.plan': '700',
  'res.integrated.actual': '700',
  'res.credit.plan': '2000',
  'res.credit.actual': '1850.5',
  'res.enterprise.plan': '0',
  'res.enterprise.actual': '0',
  'res.community.plan': '150',
  'res.community.cash': '45',
  'res.community.days': '500',
  'res.community.dayPrice': '150',
  'res.community.land': '1200',
  'res.community.landPrice': '50',
  'res.community.goods': '12.5',
};

const REGISTERS: Sheet['registers'] = {
  works: [
    {
      id: 'w1',
      fields: {
        name: 'Đường trục thôn Nà Pài',
        village: 'Nà Pài',
        kind: 'Khởi công mới',
        year: '2017',
        capital: '850.5',
        paid: '420',
        progress: '60',
        status: 'Đang thi công',
      },
    },
  ],
};

/** What a test changes of the clean sheet; null empties a cell. */
export interface Changes {
  readonly entries?: Readonly<Record<Address, Entry | null>>;
  readonly notes?: Readonly<Record<string, string | null>>;
  readonly registers?: Readonly<Record<string, readonly RegisterRow[]>>;
}

export function cleanSheet({ entries = {}, notes = {}, registers = {} }: Changes = {}): Sheet {
  const pack = examplePack();
  const assessed = pack.indicators.filter(({ measure }) => measure.kind === 'assessed');
  return {
    unit: UNIT,
    period: PERIOD,
    packHash: pack.hash,
    entries: without({
      ...Object.fromEntries(Object.entries(NUMBERS).map(([at, text]) => [at, value(text)])),
      ...Object.fromEntries(assessed.map(({ id }) => [ownVerdictAddress(id), value('met')])),
      ...entries,
    }),
    notes: without({
      ...Object.fromEntries(assessed.map(({ id }) => [evidenceNote(id), `Văn bản về ${id}`])),
      'info.reporter': 'Hoàng Thị Hạnh',
      ...notes,
    }),
    registers: { ...REGISTERS, ...registers },
  };
}

export function value(text: string): Entry {
  return { state: 'value', value: text };
}

/** What the rules are given for a sheet of the example province. */
export function contextOf(sheet: Sheet): RuleContext {
  const pack = examplePack();
  const circumstances = circumstancesOf(pack, sheet.unit, sheet.period);
  return { pack, sheet, circumstances, evaluation: evaluate(pack, sheet, circumstances) };
}

function without<T>(record: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((pair): pair is [string, T] => pair[1] !== null),
  );
}
