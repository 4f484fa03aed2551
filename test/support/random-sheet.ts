// Sheets filled as nobody would and somebody will: every state, blanks, texts, numbers on and beside the standard.
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { COMMUNITY_ITEMS, MONEY_ITEMS } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import { standardKey, standards } from '#domain/packs/threshold';
import type { Circumstances, Indicator, Pack } from '#domain/packs/schema';
import {
  denominatorAddress,
  evidenceNote,
  explanationNote,
  numeratorAddress,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { Entry } from '#domain/sheet/entry';
import type { Sheet, UnitKey } from '#domain/sheet/sheet';
import { carriedNote } from '#domain/sheet/marked-notes';
import { decimalFromDouble } from '#domain/values/decimal';
import { Random } from '#local/example/random';

const TEXTS = [
  '7,48',
  '1.234',
  'chín mươi',
  ' KPS',
  'kps ',
  '#',
  'x',
  '1/2',
  '95%',
  'Đạt',
  '0,5 km',
  '-',
];
const WORDS = ['đạt rồi', 'x', 'Dat', ' Đạt', 'có', '1', 'KPS.'];

export function randomSheet(
  pack: Pack,
  unit: UnitKey,
  period: string,
  circumstances: Circumstances,
  seed: number,
): Sheet {
  const random = new Random(`sheet ${seed}`);
  const entries: Record<string, Entry> = {};
  const notes: Record<string, string> = {};
  const put = (address: string, entry: Entry | undefined) => {
    if (entry) entries[address] = entry;
  };
  for (const { address, id } of COMMUNE_FACTS) put(address, fact(random, id));
  for (const indicator of pack.indicators) {
    fillIndicator(random, pack, circumstances, indicator, entries, put);
    if (random.chance(0.3))
      notes[explanationNote(indicator.id)] = random.pick([
        'Đã rà soát',
        '5',
        'x',
        carriedNote('Đã rà soát'),
      ]);
    if (random.chance(0.5))
      notes[evidenceNote(indicator.id)] = random.pick([
        'Biên bản số 12',
        carriedNote('Biên bản số 3'),
      ]);
  }
  for (const { address, whole } of [...STATISTICS, ...MONEY_ITEMS, ...COMMUNITY_ITEMS]) {
    put(address, random.chance(0.7) ? number(random, whole, 500) : odd(random));
  }
  return { unit, period, packHash: pack.hash, entries, notes, registers: {} };
}

function fact(random: Random, id: string): Entry | undefined {
  if (random.chance(0.06)) return odd(random);
  const [low, high] = {
    households: [150, 2500],
    people: [600, 9000],
    villages: [4, 25],
    area: [8, 120],
  }[id]!;
  return value(random.whole(low!, high!));
}

function fillIndicator(
  random: Random,
  pack: Pack,
  circumstances: Circumstances,
  indicator: Indicator,
  entries: Record<string, Entry>,
  put: (address: string, entry: Entry | undefined) => void,
): void {
  const { id, measure } = indicator;
  put(ownVerdictAddress(id), ownVerdict(random));
  if (measure.kind === 'assessed') return;
  if (measure.kind === 'count') {
    put(numeratorAddress(id, ''), random.chance(0.8) ? value(random.whole(0, 2)) : odd(random));
    return;
  }
  const { shared } = measure.denominator;
  const total = shared && entries[`info.${shared}`];
  let denominator = total?.state === 'value' ? Number(total.value) : random.whole(1, 900);
  if (!shared || random.chance(0.04)) {
    if (!measure.whole) denominator = random.whole(1, 90000) / random.pick([10, 100, 1000, 10000]);
    const typed = random.chance(0.9) ? value(denominator) : odd(random);
    put(denominatorAddress(id), typed);
    if (typed?.state === 'value') denominator = Number(typed.value);
  }
  for (const part of measure.parts) {
    const threshold = standards(pack, circumstances).get(standardKey(id, part.id));
    const factor = measure.kind === 'share' ? 100 : 1;
    const edge = (Number(threshold?.value ?? 50) * denominator) / factor;
    put(
      numeratorAddress(id, part.id),
      random.chance(0.9) ? aroundEdge(random, edge, denominator, measure.whole) : odd(random),
    );
  }
}

/** At the threshold, one step beside it, or anywhere up to the whole and a little over. */
function aroundEdge(random: Random, edge: number, denominator: number, whole: boolean): Entry {
  const step = whole ? 1 : 0.0001;
  const rounded = whole ? Math.round(edge) : Math.round(edge * 10000) / 10000;
  const candidates = [
    rounded,
    rounded + step,
    rounded - step,
    whole ? Math.ceil(edge) : rounded,
    Math.floor(random.next() * denominator * 1.1),
  ];
  const chosen = Math.round(random.pick(candidates) * 10000) / 10000;
  // Now and then as a pasted division leaves it: too fine to decide on.
  return value(random.chance(0.05) ? chosen - 1e-9 : chosen);
}

function number(random: Random, whole: boolean, most: number): Entry {
  return value(whole ? random.whole(0, most) : random.whole(0, most * 1000) / 1000);
}

/** Everything a cell may hold that is not an ordinary number. */
function odd(random: Random): Entry | undefined {
  return random.pick<Entry | undefined>([
    undefined,
    { state: 'none' },
    { state: 'pending' },
    { state: 'unread', raw: random.pick(TEXTS) },
    value(-random.whole(1, 50)),
    value(0),
    value(random.whole(1, 999) / 8),
    value(random.whole(1, 999) / 7),
  ]);
}

function ownVerdict(random: Random): Entry | undefined {
  return random.pick<Entry | undefined>([
    { state: 'value', value: 'met' },
    { state: 'value', value: 'met' },
    { state: 'value', value: 'notMet' },
    { state: 'none' },
    { state: 'pending' },
    undefined,
    { state: 'unread', raw: random.pick(WORDS) },
  ]);
}

function value(number: number): Entry {
  return { state: 'value', value: decimalFromDouble(number) };
}
