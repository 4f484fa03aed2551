/** What the cells of a sheet are to the rules, worked out once for each pack: a pack never changes. */
import { COMMUNE_CONTACTS, COMMUNE_FACTS } from '#domain/form/commune-facts';
import type { FormItem } from '#domain/form/form';
import { FORM_RELATIONS } from '#domain/form/relations';
import { COMMUNITY_ITEMS, MONEY_ITEMS } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Indicator, Pack, Relation } from '#domain/packs/schema';
import {
  denominatorAddress,
  evidenceNote,
  explanationNote,
  numericAddresses,
  ownVerdictAddress,
} from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';

/** A cell that takes a number, KPS or CCSL. */
export interface NumberField {
  readonly address: Address;
  readonly indicator?: string | undefined;
  /** Counted in things that come whole. */
  readonly whole: boolean;
  /** The unit of measure, where the form names one. */
  readonly measure?: string | undefined;
  /** A total that indicators divide by: it exists in every commune and has to be known. */
  readonly total: boolean;
}

/** A cell that takes the commune's own verdict. */
export interface VerdictField {
  readonly address: Address;
  readonly indicator: Indicator;
}

export interface Fields {
  readonly numbers: readonly NumberField[];
  readonly verdicts: readonly VerdictField[];
  readonly totals: readonly NumberField[];
  /** The indicators that divide by one of the totals, by the address of their denominator. */
  readonly sharing: ReadonlyMap<Address, Indicator>;
  /** The relations of the pack, then those of the form. */
  readonly relations: readonly Relation[];
  /** Which indicator an entry or note belongs to. */
  readonly indicatorOf: ReadonlyMap<Address, string>;
  /** Where an entry or a note stands: by the pack's indicators, then by the form. */
  readonly position: ReadonlyMap<Address, number>;
}

const TOTALS = new Set<string>(['info.households', 'info.people', 'info.villages']);

const FORM_ITEMS: readonly FormItem[] = [
  ...COMMUNE_FACTS,
  ...STATISTICS,
  ...MONEY_ITEMS,
  ...COMMUNITY_ITEMS,
];

const known = new WeakMap<Pack, Fields>();

export function fieldsOf(pack: Pack): Fields {
  let fields = known.get(pack);
  if (!fields) known.set(pack, (fields = workOut(pack)));
  return fields;
}

function workOut(pack: Pack): Fields {
  const formNumbers = FORM_ITEMS.map(({ address, whole, measure }): NumberField => ({
    address,
    whole,
    measure,
    total: TOTALS.has(address),
  }));
  return {
    numbers: [...pack.indicators.flatMap(indicatorNumbers), ...formNumbers],
    verdicts: pack.indicators.map((indicator) => ({
      address: ownVerdictAddress(indicator.id),
      indicator,
    })),
    totals: formNumbers.filter(({ total }) => total),
    sharing: new Map(
      pack.indicators
        .filter((indicator) => sharedTotal(indicator) !== undefined)
        .map((indicator) => [denominatorAddress(indicator.id), indicator]),
    ),
    relations: [...pack.relations, ...FORM_RELATIONS],
    indicatorOf: new Map(
      pack.indicators.flatMap((indicator) =>
        addressesOf(indicator).map((address) => [address, indicator.id] as const),
      ),
    ),
    position: new Map(orderedAddresses(pack).map((address, position) => [address, position])),
  };
}

/** The address of the commune's total that an indicator divides by. */
export function sharedTotal({ measure }: Pick<Indicator, 'measure'>): Address | undefined {
  const shared = 'denominator' in measure ? measure.denominator.shared : undefined;
  return shared && `info.${shared}`;
}

function indicatorNumbers(indicator: Indicator): readonly NumberField[] {
  const whole = 'whole' in indicator.measure && indicator.measure.whole;
  return numericAddresses(indicator).map((address) => ({
    address,
    indicator: indicator.id,
    whole,
    total: false,
  }));
}

/** Everything a commune fills in for an indicator, in the order of its row. */
function addressesOf(indicator: Indicator): readonly Address[] {
  const { id } = indicator;
  return [
    ...numericAddresses(indicator),
    ownVerdictAddress(id),
    explanationNote(id),
    evidenceNote(id),
  ];
}

function orderedAddresses(pack: Pack): readonly Address[] {
  return [
    ...pack.indicators.flatMap(addressesOf),
    ...FORM_ITEMS.map(({ address }) => address),
    ...COMMUNE_CONTACTS.map(({ note }) => note),
  ];
}
