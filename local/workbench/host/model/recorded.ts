/**
 * Objects of which nothing is computed: what is set of them is kept and given back. Their members are listed all the
 * same, so that a wrong name fails.
 */
import { HostObject, type Kind } from '../batch/host-object.ts';

export interface Recorded {
  readonly set: Map<string, unknown>;
  /** Of the members so far: "title.format.". */
  readonly path: string;
  readonly changed: () => void;
}

export interface RecordedShape {
  readonly type: string;
  readonly values?: readonly string[];
  readonly links?: Readonly<Record<string, RecordedShape>>;
  /** Methods that set one value: by their name, the member they set. */
  readonly setters?: Readonly<Record<string, string>>;
  /** Methods that take a value away again. */
  readonly clearers?: Readonly<Record<string, string>>;
}

export function recordedKind(shape: RecordedShape): Kind<Recorded> {
  const { type, values = [], links = {}, setters = {}, clearers = {} } = shape;
  const put = (target: Recorded, member: string, value: unknown) => {
    target.set.set(target.path + member, value);
    target.changed();
    return null;
  };
  return {
    type,
    get: byName(
      values,
      (member) =>
        ({ set, path }: Recorded) =>
          set.get(path + member) ?? null,
    ),
    set: byName(values, (member) => (target: Recorded, value: unknown) => {
      put(target, member, value);
    }),
    link: byName(Object.keys(links), (member) => {
      const kind = recordedKind(links[member]!);
      return (target: Recorded) =>
        HostObject.of(kind, { ...target, path: `${target.path}${member}.` });
    }),
    call: {
      ...byName(
        Object.keys(setters),
        (method) => (target: Recorded, args) => put(target, setters[method]!, args.raw(0)),
      ),
      ...byName(Object.keys(clearers), (method) => (target: Recorded) => {
        target.set.delete(target.path + clearers[method]!);
        target.changed();
        return null;
      }),
    } satisfies Kind<Recorded>['call'],
  };
}

function byName<T>(names: readonly string[], make: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

export const FONT: RecordedShape = {
  type: 'Font',
  values: ['bold', 'italic', 'color', 'name', 'size', 'underline', 'strikethrough'],
};

export const FILL: RecordedShape = {
  type: 'Fill',
  values: ['color'],
  setters: { setSolidColor: 'color' },
  clearers: { clear: 'color' },
};

export const LINE: RecordedShape = {
  type: 'LineFormat',
  values: ['color', 'lineStyle', 'weight', 'style'],
  clearers: { clear: 'color' },
};
