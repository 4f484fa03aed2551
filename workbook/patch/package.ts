// The parts of a workbook file, by name, and how they point at each other.
import { attribute } from '../xml/attributes.ts';
import { fromBytes, toBytes } from '../xml/binary.ts';
import { children, openTag, root, XmlError } from '../xml/elements.ts';
import { splice } from '../xml/splice.ts';
import { unpack } from '../zip/inflate.ts';
import { readZip, type ZipEntry } from '../zip/read-zip.ts';
import { withContent, writeZip } from '../zip/write-zip.ts';
import { ZipError } from '../zip/zip-error.ts';
import { PatchError } from './patch-error.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "calcChain". The rest differs between strict and usual files. */
  readonly type: string;
  /** The name of the part it points at. */
  readonly target: string;
}

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * An .xlsx being changed. Part names compare without case, as the format says.
 * What is no zip or no XML, or is not there, is thrown as PatchError `patch.unreadable`.
 */
export class Package {
  readonly #entries: Map<string, ZipEntry>;

  constructor(bytes: Uint8Array) {
    const entries = orUnreadable({}, () => readZip(bytes));
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    // One of two parts of a name would be lost.
    if (this.#entries.size < entries.length) throw new PatchError('patch.unreadable', {});
  }

  /** What `reader` makes of the XML of a part, which it gets with one character a byte. */
  read<T>(part: string, reader: (xml: string) => T): T {
    return orUnreadable({ part }, () => reader(fromBytes(unpack(this.#entry(part)))));
  }

  /** Puts changed XML in the place of a part. The same XML leaves it packed as it is. */
  edit(part: string, change: (xml: string) => string): void {
    const changed = this.read(part, (xml) => {
      const after = change(xml);
      return after === xml ? undefined : toBytes(after);
    });
    if (changed) this.#entries.set(part.toLowerCase(), withContent(this.#entry(part), changed));
  }

  /** The relationships of a part; those of the whole file for "". */
  relationships(part: string): Relationship[] {
    return this.read(relationshipsOf(part), (xml) =>
      [...children(xml, root(xml))].map((element) => {
        const tag = openTag(xml, element);
        return {
          id: attribute(tag, 'Id') ?? '',
          type: (attribute(tag, 'Type') ?? '').replace(/.*\//, ''),
          target: resolve(part, attribute(tag, 'Target') ?? ''),
        };
      }),
    );
  }

  /** Takes out a part that `source` points at, and all that says it is there. */
  drop(source: string, { id, target }: Relationship): void {
    this.#entries.delete(target.toLowerCase());
    this.edit(relationshipsOf(source), (xml) => withoutChildren(xml, 'Id', id));
    this.edit(CONTENT_TYPES, (xml) => withoutChildren(xml, 'PartName', `/${target}`));
  }

  bytes(): Uint8Array {
    return writeZip([...this.#entries.values()]);
  }

  #entry(part: string): ZipEntry {
    const entry = this.#entries.get(part.toLowerCase());
    if (!entry) throw new PatchError('patch.unreadable', { part });
    return entry;
  }
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels" */
function relationshipsOf(part: string): string {
  return part.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);
}

/** The name of the part that `target` means, seen from another part. */
function resolve(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...base, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Without the elements under the root that carry this attribute; compared without case. */
function withoutChildren(xml: string, name: string, value: string): string {
  const gone = [...children(xml, root(xml))].filter(
    (element) => attribute(openTag(xml, element), name)?.toLowerCase() === value.toLowerCase(),
  );
  return splice(
    xml,
    gone.map(({ start, end }) => ({ start, end, text: '' })),
  );
}

function orUnreadable<T>(where: { part?: string }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZipError || error instanceof XmlError)) throw error;
    throw new PatchError('patch.unreadable', where, { cause: error });
  }
}
