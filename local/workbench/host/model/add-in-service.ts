/** What office.js tells Excel about the add-in itself. */
import { HostObject, type Kind } from '../batch/host-object.ts';

const kind: Kind<null> = {
  type: 'AddinInternalService',
  call: { notifyActionHandlerReady: () => null },
};

export function addInServiceObject(): HostObject {
  return HostObject.of(kind, null);
}
