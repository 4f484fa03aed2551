/**
 * The example province: 207 filled sheets of the real rural communes of Lạng Sơn with invented numbers, so made that
 * together they give what the province published. For demonstration, load and end-to-end tests; each sheet says in
 * "Người lập phiếu" that its numbers are an example, and its standards are those of the overlay "ví dụ".
 */
import type { Sheet } from '#domain/sheet/sheet';
import type { Unit } from '#domain/units/unit';
import { formHeader } from '#workbook/header';
import type { FormHeader } from '#workbook/template/context';
import { fillCommuneFacts } from './commune-facts.ts';
import { fillCooperatives } from './cooperatives.ts';
import { fillCourses } from './courses.ts';
import { fillIndicators } from './indicators.ts';
import { fillModels } from './models.ts';
import { planProvince } from './province-plan.ts';
import { EXAMPLE_PERIOD } from './published.ts';
import { fillResources } from './resources.ts';
import { fillHardenedRoads, fillRoadLengths } from './roads.ts';
import { examplePack, exampleTree } from './setting.ts';
import { SheetDraft } from './sheet-draft.ts';
import { fillStatistics } from './statistics.ts';
import { fillWorks } from './works.ts';

export interface ExampleSheet {
  readonly unit: Unit;
  readonly header: FormHeader;
  readonly sheet: Sheet;
}

/** Of the workbook, and of what is sent without opening it: both are the same copy of the form. */
export function copyIdOf({ code }: Unit): string {
  return `vi-du-${code}-${EXAMPLE_PERIOD}`;
}

/** In the order of the codes; the same in every run. */
export function exampleProvince(): readonly ExampleSheet[] {
  const pack = examplePack();
  const tree = exampleTree();
  const drafts = planProvince().map((commune) => new SheetDraft(commune));

  // Each step reads what the earlier ones filled in.
  fillCommuneFacts(drafts);
  fillRoadLengths(drafts);
  fillIndicators(drafts, pack);
  fillHardenedRoads(drafts);
  fillStatistics(drafts);
  fillResources(drafts);
  fillWorks(drafts);
  fillModels(drafts);
  fillCooperatives(drafts);
  fillCourses(drafts);

  return drafts.map((draft) => {
    const { unit } = draft.commune;
    return { unit, header: formHeader(tree, unit), sheet: draft.finished(pack.hash) };
  });
}
