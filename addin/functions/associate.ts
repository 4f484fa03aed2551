/**
 * Gives every function to Excel as soon as the page loads, since a call to one that is not there fails for good; what
 * they compute with comes when the first is called, so that nobody who uses none waits for it.
 */
import { FUNCTION_IDS } from './ids.ts';

const load = () => import('./callable.ts');

// Volume-licensed Office 2021 has the pane and no custom functions.
if (typeof CustomFunctions !== 'undefined') {
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, async (...given: never[]) =>
      (await load()).CALLABLE[id](...given),
    );
  }
}
