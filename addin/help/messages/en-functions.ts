/**
 * What functions and parameters are, in English, for the reference. Excel shows one language, that of the JSDoc;
 * a test holds the names of the parameters against it.
 */
import type { FunctionId } from '#addin/functions/ids';

export interface EnglishFunction {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const UNIT = 'Name or code of the unit; left out, that of this workbook';
const COMMUNE = 'Name or code of the commune; left out, that of this workbook';
const PERIOD = 'The period, like "2017S1"; left out, that of this workbook';
const INDICATOR = 'An indicator or a part of one, like "11" or "17.1a"';

export const EN_FUNCTIONS: Readonly<Record<FunctionId, EnglishFunction>> = {
  AVGCRITERIA: {
    description:
      'Mean number of criteria met: criteria met by all communes, divided by the number of communes, to two decimals. Without ranges it takes the figure of this workbook’s unit and period from the provincial store.',
    parameters: {
      communes: 'A column of names or codes of communes; rows without a commune are skipped',
      met: 'A column of criteria met, as long as the first; a blank counts as 0',
      units: 'The number of communes that must report, where it is more than the rows with one',
    },
  },
  BAND: {
    description:
      'The band of a commune by the criteria it meets: 19, 15-18, 10-14, 5-9, <5. The criteria set of the period says which bands there are.',
    parameters: { met: 'Criteria met by the commune; a blank counts as 0' },
  },
  BANDTABLE: {
    description:
      'A table of the bands: label, communes, percentage. It spills one row for each band, also for one without communes.',
    parameters: {
      communes: 'A column of names or codes of communes; rows without a commune are skipped',
      met: 'A column of criteria met, as long as the first; a blank counts as 0',
    },
  },
  CHECK: {
    description:
      'What is found in a range of entries: severity, cell, sentence. Blank cells and zeros are not judged.',
    parameters: {
      range:
        'Indicator, numerator, denominator, own verdict; or a part of the form with its headings',
      unit: COMMUNE,
      period: PERIOD,
    },
  },
  COUNTMET: {
    description: 'How many cells of a column or table of verdicts say Đạt (met).',
    parameters: { verdicts: 'Verdicts: Đạt, Chưa đạt, Chưa rõ; blanks are not counted' },
  },
  EVAL: {
    description:
      'The verdict of an indicator: Đạt (met), Chưa đạt (not met), or why it is not known. A blank cannot be told from 0 and decides nothing; where it really is 0, write the cell with &"".',
    parameters: {
      indicator: INDICATOR,
      numerator:
        'The numerator, KPS or CCSL; the verdict itself where the indicator is judged as met or not',
      denominator: 'The denominator, where the indicator is a ratio',
      unit: COMMUNE,
      period: PERIOD,
    },
  },
  FIGURE: {
    description:
      'A figure from the provincial store, like "mean", "met", "band:15-18", "criterion:2". Without connection the last known value stays, and the pane says from when it is.',
    parameters: {
      concept: 'Which figure',
      unit: UNIT,
      period: PERIOD,
      nature: '"thực hiện" (actual) or "kế hoạch" (plan); left out, actual',
    },
  },
  GAP: {
    description:
      'What is missing to the next band: its label, how many more criteria, and the criteria not met.',
    parameters: { verdicts: 'A column with the verdicts of all criteria, in their order' },
  },
  NUM: {
    description:
      'Reads a number typed as text: "7,48", "1.352.449", "31,4%", "20 hộ". What can be read in two ways, like "1.234", is an error and never a guess.',
    parameters: {
      text: 'A cell with a number typed as text; a number stays as it is, a blank is 0',
    },
  },
  PASSRATE: {
    description: 'The percentage of communes that meet a criterion.',
    parameters: {
      criterion: 'The number of the criterion',
      verdicts:
        'Verdicts, one row a commune: the column of that criterion, or a column for each criterion in order',
    },
  },
  RATIO: {
    description: 'Numerator over denominator as a percentage, half-up on exact decimals.',
    parameters: {
      n: 'The numerator',
      d: 'The denominator; blank or 0 gives no percentage',
      decimals: 'Decimals, from 0 to 10; left out, 2',
    },
  },
  SHARE: {
    description:
      'Shares: the percentage that each cell is of the whole range. Each is rounded by itself and not bent to add to 100.',
    parameters: { values: 'The amounts; a blank counts as 0' },
  },
  SHEET: {
    description: 'An entry or a verdict of the sheet that a commune sent to the provincial store.',
    parameters: {
      unit: 'Name or code of the commune',
      indicator:
        'An indicator for its verdict, like "11"; or a cell of the form for what is in it, like "17.1a.num"',
      period: PERIOD,
    },
  },
  THRESHOLD: {
    description: 'The standard of an indicator for a commune in a period, like "≥ 95%".',
    parameters: { indicator: INDICATOR, unit: COMMUNE, period: PERIOD },
  },
  TRACE: {
    description:
      'What a figure was added up from: a row for each commune with name, code and what it contributes; for a commune, a row for each cell of its form.',
    parameters: {
      figure: 'Which figure, like "mean", "criterion:2"',
      unit: UNIT,
      period: PERIOD,
    },
  },
  UNIT: {
    description:
      'The code (GSO) of a named unit. Where several have the name, it is an error that lists them; none is chosen.',
    parameters: {
      name: 'Name of a commune, district or province, with or without Xã, Huyện before it',
      district: 'The district, to tell communes of one name apart',
      date: 'The day or period for which the name holds; left out, the period of this workbook',
    },
  },
};
