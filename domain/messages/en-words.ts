import { parsePeriod, type PeriodKind } from '#domain/periods/period';
import { formatEn } from '#domain/values/format';
import type { Words } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const PERIODS: Readonly<Record<PeriodKind, (year: number, index: number) => string>> = {
  year: (year) => `${year}`,
  halfYear: (year, index) => `the ${index === 1 ? 'first' : 'second'} half of ${year}`,
  quarter: (year, index) => `quarter ${index} of ${year}`,
  month: (year, index) => `${MONTHS[index - 1]} ${year}`,
};

export const en: Words = {
  verdict: { met: 'Met', notMet: 'Not met', unknown: 'Unknown' },
  reason: {
    unanswered: 'not filled in',
    pending: 'figure not known yet',
    none: 'does not arise',
    invalid: 'figures to be looked at again',
    standardNotSet: 'the province has not set the standard',
    standardUnknown: 'the standard is not known',
    indicatorsNotListed: 'the indicators are not listed',
  },
  severity: { error: 'Error', query: 'Explain', note: 'Note' },
  entryState: {
    empty: 'not filled in',
    value: 'filled in',
    none: 'does not arise',
    pending: 'not known yet',
    unread: 'not understood',
  },
  standard: {
    none: 'None (0)',
    notAsked: 'Not asked',
    province: 'Not set by the province',
    unknown: 'Standard not known',
    upTo: (standard, denominator, other) => `${standard} (${denominator} or fewer: ${other})`,
    unconfirmed: 'not compared with the decision',
  },
  section: { info: 'Commune', stat: 'Results', res: 'Resources' },
  column: { plan: 'plan', actual: 'actual' },
  cell: {
    num: 'numerator',
    den: 'denominator',
    own: 'own verdict',
    note: 'explanation',
    evidence: 'evidence',
  },
  indicator: (id) => `indicator ${id}`,
  registerRow: (register, row, column) => `${register}, row ${row}, ${column}`,
  wholeSheet: 'the whole sheet',
  zone: (zone) => `Zone ${zone}`,
  period(id) {
    const period = parsePeriod(id);
    return period ? PERIODS[period.kind](period.year, period.index) : id;
  },
  number: formatEn,
  fileKind: {
    doc: 'a Word document',
    docx: 'a Word document',
    xlsx: 'an Excel workbook',
    xls: 'an old Excel workbook (.xls)',
    pptx: 'a PowerPoint presentation',
    pdf: 'a PDF document',
    html: 'a web page',
    xml: 'an XML file',
    text: 'a text file',
    image: 'a picture',
    archive: 'an archive',
    zip: 'an archive',
    ods: 'an OpenDocument workbook (.ods)',
    odt: 'an OpenDocument text (.odt)',
    xlsb: 'a binary workbook (.xlsb)',
  },
  otherFile: 'a file of another kind',
};
