import { decimalText, parseDecimal, roundHalfUp } from '#domain/values/decimal';
import type { Entry, StatedVerdict } from '#domain/sheet/entry';
import type { Address, RegisterRow, Sheet } from '#domain/sheet/sheet';
import { EXAMPLE_PERIOD } from './published.ts';
import type { PlannedCommune } from './province-plan.ts';
import { Random } from './random.ts';

/** The sheet of one commune while it is being filled; each file of this folder fills its part. */
export class SheetDraft {
  private readonly entries: Record<Address, Entry> = {};
  private readonly notes: Record<string, string> = {};
  private readonly registers: Record<string, readonly RegisterRow[]> = {};
  private readonly numbers = new Map<Address, number>();

  constructor(readonly commune: PlannedCommune) {}

  /** A stream of this commune's own. */
  random(topic: string): Random {
    return new Random(this.commune.unit.key, topic);
  }

  /** `units` × 10^-`decimals`: amounts are whole numbers here, so that their sums are exact. */
  setNumber(address: Address, units: number, decimals = 0): void {
    this.numbers.set(address, units);
    const value = decimalText({ units: BigInt(units), scale: decimals });
    this.entries[address] = { state: 'value', value };
  }

  setState(address: Address, state: 'none' | 'pending'): void {
    this.entries[address] = { state };
  }

  setVerdict(address: Address, value: StatedVerdict): void {
    this.entries[address] = { state: 'value', value };
  }

  setNote(note: string, text: string): void {
    this.notes[note] = text;
  }

  /** A register without rows is none, as where a workbook is read. */
  setRegister(id: string, rows: readonly RegisterRow[]): void {
    if (rows.length > 0) this.registers[id] = rows;
  }

  /** The units given to `setNumber`; 0 where nothing was. */
  units(address: Address): number {
    return this.numbers.get(address) ?? 0;
  }

  has(address: Address): boolean {
    return Object.hasOwn(this.entries, address);
  }

  state(address: Address): Entry['state'] | undefined {
    return this.entries[address]?.state;
  }

  verdict(address: Address): StatedVerdict | undefined {
    const entry = this.entries[address];
    if (entry?.state !== 'value') return undefined;
    return entry.value === 'met' ? 'met' : 'notMet';
  }

  finished(packHash: string): Sheet {
    const { entries, notes, registers } = this;
    const { unit } = this.commune;
    return { unit: unit.key, period: EXAMPLE_PERIOD, packHash, entries, notes, registers };
  }
}

/** How many units of 10^-`decimals` a published decimal is. */
export function unitsOf(text: string, decimals: number): number {
  return Number(roundHalfUp(parseDecimal(text), decimals).units);
}
