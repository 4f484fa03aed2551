/** Gives every function to Excel. Runs when the page loads: cells wait for it. */
import { atTheDoor } from './door.ts';
import { functionLanguage } from './language.ts';
import { FUNCTIONS } from './table.ts';

for (const [id, body] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, atTheDoor(body, functionLanguage));
}
