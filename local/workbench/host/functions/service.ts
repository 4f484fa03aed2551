/** The door by which the runtime of custom functions answers. */
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Calls } from './calls.ts';

export const CUSTOM_FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

const FEATURES = [1, 2, 3, 4];

const kind: Kind<Calls> = {
  type: 'CustomFunctions',
  call: {
    _SetOsfControlContainerReadyForCustomFunctions(calls) {
      calls.start();
      return null;
    },
    _GetEnabledFeatures: () => FEATURES,
    setInvocationArrayResults(calls, args) {
      calls.answered(args.raw(0));
      return null;
    },
  },
};

export function customFunctionsObject(calls: Calls): HostObject {
  return HostObject.of(kind, calls);
}
