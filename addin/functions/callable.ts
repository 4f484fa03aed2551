import { atTheDoor } from './door.ts';
import { FUNCTION_IDS, type FunctionId } from './ids.ts';
import { functionLanguage } from './language.ts';
import { FUNCTIONS, type AnyFunction } from './table.ts';

/** The functions as Excel calls them. */
export const CALLABLE = Object.fromEntries(
  FUNCTION_IDS.map((id) => [id, atTheDoor(FUNCTIONS[id], functionLanguage)]),
) as Readonly<Record<FunctionId, AnyFunction>>;
