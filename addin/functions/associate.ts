/**
 * Gives every function to Excel as soon as the page loads, since a call to one that is not there fails for good; what
 * they compute with comes when the first is called, so that nobody who uses none waits for it.
 */
import { FUNCTION_IDS } from './ids.ts';

const load = () => import('./callable.ts');
let loading: ReturnType<typeof load> | null = null;

/** Once for all calls: a browser that is asked to import for every cell does little else. A failure is tried again. */
function loaded() {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

// Volume-licensed Office 2021 has the pane and no custom functions.
if (typeof CustomFunctions !== 'undefined') {
  for (const id of FUNCTION_IDS) {
    CustomFunctions.associate(id, async (...given: never[]) =>
      (await loaded()).CALLABLE[id](...given),
    );
  }
}
