/** Excel.SettingCollection: what the add-in keeps in the file. */
import type { Arguments } from '../batch/arguments.ts';
import { OfficeError } from '../batch/errors.ts';
import { HostObject, type Kind } from '../batch/host-object.ts';
import type { Host } from '../host.ts';

interface Setting {
  readonly host: Host;
  readonly key: string;
}

const settingKind: Kind<Setting> = {
  type: 'Setting',
  id: ({ key }) => key,
  get: {
    key: ({ key }) => key,
    value: ({ host, key }) => host.records.settings.get(key),
  },
  set: {
    value: ({ host, key }, value) => void host.records.settings.set(key, value),
  },
  call: {
    delete({ host, key }) {
      host.records.settings.delete(key);
      return null;
    },
  },
};

function found(host: Host, args: Arguments): HostObject | null {
  const key = args.text(0);
  return host.records.settings.has(key) ? HostObject.of(settingKind, { host, key }) : null;
}

const settingsKind: Kind<Host> = {
  type: 'SettingCollection',
  items: (host) =>
    [...host.records.settings.keys()].map((key) => HostObject.of(settingKind, { host, key })),
  call: {
    add(host, args) {
      host.records.settings.set(args.text(0), args.raw(1));
      return HostObject.of(settingKind, { host, key: args.text(0) });
    },
    getCount: ({ records }) => records.settings.size,
    getItem(host, args) {
      const setting = found(host, args);
      if (!setting) throw new OfficeError('ItemNotFound', 'SettingCollection.getItem');
      return setting;
    },
    getItemOrNullObject: found,
  },
};

export function settingsObject(host: Host): HostObject {
  return HostObject.of(settingsKind, host);
}
