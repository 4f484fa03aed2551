/** What an examiner has written down and not yet sent: verdicts of their own, and what goes back with which reason. */
import { useMemo, useState } from 'react';
import type { StatedVerdict } from '#domain/sheet/entry';
import type { Address } from '#domain/sheet/sheet';

export interface Stated {
  readonly verdict: StatedVerdict;
  readonly reason: string;
}

export interface Draft {
  readonly verdicts: ReadonlyMap<string, Stated>;
  /** By the address or indicator that goes back. */
  readonly reasons: ReadonlyMap<Address, string>;
  /** Null: as computed. */
  state(indicator: string, verdict: StatedVerdict | null): void;
  explain(indicator: string, reason: string): void;
  giveBack(at: Address, reason: string): void;
  keep(at: Address): void;
}

export function useDraft(): Draft {
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Stated>>(new Map());
  const [reasons, setReasons] = useState<ReadonlyMap<Address, string>>(new Map());
  return useMemo(
    () => ({
      verdicts,
      reasons,
      state: (indicator, verdict) =>
        setVerdicts((all) =>
          verdict === null
            ? without(all, indicator)
            : new Map([...all, [indicator, { verdict, reason: all.get(indicator)?.reason ?? '' }]]),
        ),
      explain: (indicator, reason) =>
        setVerdicts((all) => {
          const stated = all.get(indicator);
          return stated ? new Map([...all, [indicator, { ...stated, reason }]]) : all;
        }),
      giveBack: (at, reason) => setReasons((all) => new Map([...all, [at, reason]])),
      keep: (at) => setReasons((all) => without(all, at)),
    }),
    [verdicts, reasons],
  );
}

function without<V>(all: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...all].filter(([each]) => each !== key));
}

/** As a step takes them. */
export function verdictsOf({ verdicts }: Draft) {
  return Object.fromEntries(
    [...verdicts].map(([id, { verdict, reason }]) => [
      id,
      { verdict, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
    ]),
  );
}

export function reasonsOf({ reasons }: Draft): Record<Address, string> {
  return Object.fromEntries([...reasons].map(([at, reason]) => [at, reason.trim()]));
}

export function lacksReasons({ reasons }: Draft): boolean {
  return [...reasons.values()].some((reason) => reason.trim() === '');
}
