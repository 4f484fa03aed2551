/** Excel.Application */
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';

const applicationKind: Kind<Host> = {
  type: 'Application',
  get: { calculationMode: () => 'Automatic', calculationState: () => 'Done' },
  call: {
    calculate({ grid }) {
      grid.calculate();
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

export function applicationObject(host: Host): HostObject {
  return HostObject.of(applicationKind, host);
}
