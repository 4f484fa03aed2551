/** What office.js tells Excel about the add-in itself. */
import { HostObject, type Kind } from '../batch/host-object.ts';

const internal: Kind<null> = {
  type: 'AddinInternalService',
  call: { notifyActionHandlerReady: () => null },
};

/** Of its pane: "Visible" or "Background", as `Office.addin.showAsTaskpane()` and `hide()` ask for. */
export interface Visibility {
  isVisible: boolean;
}

const VISIBLE = 'Visible';

const runtime: Kind<Visibility> = {
  type: 'AppRuntimeService',
  call: {
    getAppRuntimeState: ({ isVisible }) => (isVisible ? VISIBLE : 'Background'),
    setAppRuntimeState(visibility, args) {
      visibility.isVisible = args.raw(0) === VISIBLE;
      return null;
    },
  },
};

export function addInServices(visibility: Visibility): Readonly<Record<string, () => HostObject>> {
  return {
    'Microsoft.InternalService.AddinInternalService': () => HostObject.of(internal, null),
    'Microsoft.AppRuntime.AppRuntimeService': () => HostObject.of(runtime, visibility),
  };
}
