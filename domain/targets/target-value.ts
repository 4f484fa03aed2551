/** What was planned: of all communes of a unit, or of a group of them. Never a result. */
export interface TargetValue {
  /** As in domain/figures/concept.ts. */
  readonly concept: string;
  /** Id of a group of communes; null: all communes of the unit. */
  readonly group: string | null;
  /** A canonical decimal. */
  readonly value: string;
}
