/** The text of a Word document, behind the guard: what a person reads in it, line by line, or why it cannot be read. */
import type { DocumentProblem } from '#domain/report/document-problem';
import { inspectDocx, type Refused } from '../guard.ts';
import { fromBytes } from '../xml/binary.ts';
import { XmlError } from '../xml/elements.ts';
import { unpack } from '../zip/inflate.ts';
import { readZip } from '../zip/read-zip.ts';
import { ZipError } from '../zip/zip-error.ts';
import { linesOfPart } from './part-lines.ts';

/** The main part, which some servers number, then what stands below the pages. */
const PARTS = [/^word\/document\d*\.xml$/i, /^word\/footnotes\.xml$/i, /^word\/endnotes\.xml$/i];

export type ReadDocument = { readonly text: string } | { readonly problem: DocumentProblem };

export function readDocx(bytes: Uint8Array): ReadDocument {
  const inspected = inspectDocx(bytes);
  if (!inspected.ok) return { problem: problemOf(inspected, bytes.length) };
  try {
    const entries = readZip(bytes);
    const lines = PARTS.flatMap((name) => {
      const part = entries.find((entry) => name.test(entry.name));
      return part ? linesOfPart(fromBytes(unpack(part))) : [];
    });
    const text = lines.join('\n').trimEnd();
    return text === '' ? { problem: problem('document.noText') } : { text };
  } catch (error) {
    if (error instanceof XmlError || error instanceof ZipError) {
      return { problem: problem('document.corrupt') };
    }
    throw error;
  }
}

type Bare = Exclude<DocumentProblem['code'], 'document.tooLarge' | 'document.notDocx'>;

function problem(code: Bare): DocumentProblem {
  return { code, params: {} };
}

const MEGABYTE = 1024 * 1024;

const BARE: Readonly<Partial<Record<Refused['code'], Bare>>> = {
  'file.empty': 'document.empty',
  'file.encrypted': 'document.encrypted',
  'file.truncated': 'document.truncated',
  'file.bomb': 'document.bomb',
};

function problemOf({ code, params }: Refused, size: number): DocumentProblem {
  switch (code) {
    case 'file.tooLarge':
      return {
        code: 'document.tooLarge',
        params: { megabytes: Math.round((size / MEGABYTE) * 10) / 10 },
      };
    case 'file.legacyXls':
      return { code: 'document.notDocx', params: { kind: 'xls' } };
    case 'file.notXlsx':
    case 'file.notSpreadsheet': {
      const { kind } = params as { readonly kind: string };
      return kind === 'doc'
        ? problem('document.legacyDoc')
        : { code: 'document.notDocx', params: { kind } };
    }
    default:
      return problem(BARE[code] ?? 'document.corrupt');
  }
}
