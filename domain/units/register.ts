/**
 * The unit data as shipped. What the fields mean, and where they were read, stands in their `meta`. It is part of the
 * program: a test holds it to its shape (test/domain/units/register.test.ts), so that no start has to.
 */
import type { IsoDate } from '#domain/periods/period';
import events from './data/events.json' with { type: 'json' };
import units from './data/units.json' with { type: 'json' };

export interface UnitRow {
  readonly code: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
  /** In the form NFC, type in front. */
  readonly name: string;
  /** The code, as of the same days. */
  readonly parent?: string;
  readonly aliases?: readonly string[];
}

export interface TreeRow {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly basis: string;
}

export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'whole' | 'part';
  readonly evidence: 'E1' | 'E2' | 'E3';
  readonly km2?: number;
  readonly people?: number;
  readonly codeChange?: true;
  readonly remainder?: string;
}

export interface EventRow {
  readonly date: IsoDate;
  readonly edges: readonly EdgeRow[];
}

export interface Register {
  readonly trees: readonly TreeRow[];
  readonly units: readonly UnitRow[];
  readonly events: readonly EventRow[];
}

/** Looked into when first asked: who needs no unit reads none. */
export const register: Register = {
  get trees() {
    return units.trees;
  },
  get units() {
    return units.units;
  },
  get events() {
    return events.events as readonly EventRow[];
  },
};
