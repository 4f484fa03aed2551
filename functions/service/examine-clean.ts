/**
 * Thẩm tra tất cả phiếu sạch: every sheet of a list that is as the officer saw it, and has nothing to mend or to
 * explain, is examined. Each has its own outcome; nobody examines their own.
 */
import type { User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import type { UnitKey } from '#domain/sheet/sheet';
import { isWithin } from '#domain/units/tree';
import type { Head } from '../store/records.ts';
import { eachAtOnce } from './at-once.ts';
import { demand, type Place, type Services } from './context.ts';
import { step } from './step.ts';

export interface SeenSheet {
  readonly unit: UnitKey;
  /** Version of the head, as the list of sheets showed it. */
  readonly version: number;
}

export type CleanOutcome = SeenSheet & ({ readonly head: Head } | { readonly error: unknown });

export async function examineClean(
  services: Services,
  user: User,
  place: Place,
  seen: readonly SeenSheet[],
): Promise<readonly CleanOutcome[]> {
  demand(user, 'sheet.examine', place);
  return eachAtOnce(seen, async (sheet): Promise<CleanOutcome> => {
    try {
      if (!isWithin(place.tree, sheet.unit, place.unit.key)) {
        throw new Problem('unit.unknown', { unit: sheet.unit });
      }
      const request = {
        ...sheet,
        period: place.period.id,
        step: 'examine',
        onlyClean: true,
      } as const;
      return { ...sheet, head: await step(services, user, request) };
    } catch (error) {
      return { ...sheet, error };
    }
  });
}
