/**
 * The lines of one part of a Word document: a line for each paragraph; a line for each row of a table, its cells a tab
 * apart. Bullets and numbers that Word draws by itself come as "- ", headings as "* ", so that a list still looks like
 * one. What was deleted and what is only there for older programs is left out.
 */
import { attribute } from '../xml/attributes.ts';
import { toText } from '../xml/binary.ts';
import { localName, tags } from '../xml/elements.ts';
import { unescapeXml } from '../xml/escape.ts';

const HEADING = /^(?:heading|title|tiu|u\d)/i;
/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  sym: ' ',
};

interface Paragraph {
  text: string;
  mark: '' | '- ' | '* ';
}

/** Throws XmlError. */
export function linesOfPart(xml: string): readonly string[] {
  const lines = new Lines();
  let skipped = 0;
  let textFrom = -1;
  for (const tag of tags(xml)) {
    const name = localName(tag);
    if (name === 'Fallback') skipped += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (skipped > 0) continue;
    if (name === 't') {
      if (tag.kind === 'open') textFrom = tag.end;
      if (tag.kind === 'close' && textFrom >= 0) {
        lines.add(unescapeXml(toText(xml.slice(textFrom, tag.start))));
        textFrom = -1;
      }
    } else if (tag.kind === 'close') lines.close(name);
    else lines.open(name, xml.slice(tag.start, tag.end), tag.kind === 'empty');
  }
  return lines.done;
}

/** Paragraphs may lie in cells, and in boxes inside other paragraphs. */
class Lines {
  readonly done: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** Of the rows that are open, the outermost first: their cells. */
  private readonly rows: string[][] = [];

  add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  open(name: string, tag: string, empty: boolean): void {
    if (name === 'p' && !empty) this.paragraphs.push({ text: '', mark: '' });
    else if (name === 'p') this.finish('');
    else if (name === 'tr' && !empty) this.rows.push([]);
    else if (name === 'tc' && !empty) this.rows.at(-1)?.push('');
    else if (name === 'numPr') this.mark('- ');
    else if (name === 'pStyle' && HEADING.test(attribute(tag, 'w:val') ?? '')) this.mark('* ');
    else if (Object.hasOwn(CHARACTERS, name) && this.isInRun(tag)) this.add(CHARACTERS[name]!);
  }

  close(name: string): void {
    if (name === 'p') {
      const { text, mark } = this.paragraphs.pop() ?? { text: '', mark: '' };
      this.finish(text.trim() === '' ? '' : mark + text);
    } else if (name === 'tr') {
      const cells = this.rows.pop() ?? [];
      this.finish(cells.map((cell) => cell.trim()).join(this.rows.length > 0 ? ' ' : '\t'));
    }
  }

  private finish(text: string): void {
    const cells = this.rows.at(-1);
    if (!cells) this.done.push(...text.split('\n'));
    else if (cells.length > 0) {
      const line = text.replace(/\s+/g, ' ').trim();
      const before = cells[cells.length - 1]!;
      cells[cells.length - 1] = before && line ? `${before} ${line}` : before + line;
    }
  }

  private mark(mark: '- ' | '* '): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && paragraph.mark !== '* ') paragraph.mark = mark;
  }

  /** A tab stop of the paragraph's properties is no tab. */
  private isInRun(tag: string): boolean {
    return attribute(tag, 'w:pos') === undefined;
  }
}
