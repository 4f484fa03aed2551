/**
 * What is used in a month: measured where it is ours to measure (capacity units by operation, held to by the tests of
 * the store; milliseconds and bytes by the bench), assumed where it is people.
 */
import type { Billed } from './prices.ts';

/** Capacity units of one operation, at most: `test/infra/cost.test.ts` holds them to what the store is held to. */
export const UNITS = {
  commit: 44,
  head: 1,
  revision: 3,
  receipt: 1,
  tree: 11,
  rollup: 2,
  putRollup: 8,
  removeOutbox: 1,
} as const;

/** One region: a province with its districts, or all of them. */
export interface Region {
  readonly communes: number;
  readonly districts: number;
  readonly provinces: number;
}

/** Of people: a month in which a period ends, the busiest there is. */
export const ASSUMED = {
  pushesPerCommune: 8,
  stepsPerCommune: 4,
  /** Panes opened, a day of work; each asks some requests. */
  opensPerCommune: 30,
  opensPerDistrict: 200,
  opensPerProvince: 400,
  requestsPerOpen: 6,
  millisecondsPerRequest: 60,
  millisecondsPerRollUp: 250,
  memoryGb: 1,
  kilobytesPerAnswer: 8,
  kilobytesPerLogLine: 0.4,
  /** Sheet, receipts and chain, for all revisions of a year. */
  storedKilobytesPerCommune: 600,
  /** As the example environment sets it. */
  exportsKeptDays: 365,
  addinMegabytesPerOpen: 0.05,
} as const;

/** There for as long as the system is, whoever uses it. */
const STANDING = { alarms: 22, dashboards: 1, keys: 2, firewallRules: 4 } as const;

export function monthOf({
  communes,
  districts,
  provinces,
}: Region): Readonly<Record<Billed, number>> {
  const pushes = communes * ASSUMED.pushesPerCommune;
  const steps = communes * ASSUMED.stepsPerCommune;
  const opens =
    communes * ASSUMED.opensPerCommune +
    districts * ASSUMED.opensPerDistrict +
    provinces * ASSUMED.opensPerProvince;
  const changes = pushes + steps;
  const reads = opens * ASSUMED.requestsPerOpen;
  const requests = reads + changes;
  const perProvince = districts / provinces;

  const writeUnits = changes * (UNITS.commit + UNITS.removeOutbox + 2 * UNITS.putRollup);
  const readUnits =
    changes * (UNITS.head + 2 * UNITS.revision + UNITS.receipt) +
    // A district from its rows, the province from its districts.
    changes * (UNITS.tree + 2 * UNITS.rollup + perProvince * UNITS.rollup) +
    reads * UNITS.tree;
  const storedGb = (communes * ASSUMED.storedKilobytesPerCommune) / 1024 ** 2;
  const seconds =
    (requests * ASSUMED.millisecondsPerRequest + changes * ASSUMED.millisecondsPerRollUp) / 1_000;

  return {
    writeUnits,
    readUnits,
    tableGbMonths: storedGb,
    recoveryGbMonths: storedGb,
    exportGb: 30 * storedGb,
    storedGbMonths: ASSUMED.exportsKeptDays * storedGb,
    invocations: requests + changes,
    gbSeconds: seconds * ASSUMED.memoryGb,
    apiRequests: requests,
    edgeRequests: requests + 10 * opens,
    edgeGb:
      (requests * ASSUMED.kilobytesPerAnswer) / 1024 ** 2 +
      (opens * ASSUMED.addinMegabytesPerOpen) / 1024,
    logGb: (2 * requests * ASSUMED.kilobytesPerLogLine) / 1024 ** 2,
    alarmMonths: STANDING.alarms * provinces,
    dashboardMonths: STANDING.dashboards * provinces,
    keyMonths: STANDING.keys * provinces,
    // A table key is asked for again every five minutes by each function that is awake.
    keyUses: 8 * 12 * 24 * 30 * provinces,
    firewallMonths: provinces,
    firewallRuleMonths: STANDING.firewallRules * provinces,
    firewallRequests: requests + 10 * opens,
  };
}
