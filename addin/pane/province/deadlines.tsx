/** Who owes what by when in this period, and who was late. */
import { Text } from '@fluentui/react-components';
import { dutyOf, SUGGESTED } from '#domain/duties/deadlines';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import type { SheetList } from '../district/concern.ts';
import { dateText } from '../parts/date-text.ts';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
import { useLanguage, useTexts } from '../services.ts';

const LEVELS = ['commune', 'district', 'province'] as const;

export function Deadlines({ place, list }: { readonly place: Place; readonly list: SheetList }) {
  const table = useTableStyles();
  const { deadlines: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  const duties = LEVELS.flatMap((level) => dutyOf(SUGGESTED, level, place.period) ?? []);
  const late = list.sheets
    .filter(({ daysLate }) => daysLate > 0)
    .sort((a, b) => b.daysLate - a.daysLate);
  return (
    <Section heading={texts.heading}>
      <table className={table.root}>
        <tbody>
          {duties.map(({ level, due }) => (
            <tr key={level}>
              <th scope="row">{texts.level[level]}</th>
              <td className={table.number}>{dateText(`${due}T00:00:00`, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200}>{texts.suggested}</Text>
      <Text>{late.length === 0 ? texts.nobodyLate : texts.late(late.length)}</Text>
      {late.length > 0 && (
        <table className={table.root}>
          <tbody>
            {late.map(({ unit, name, daysLate }) => (
              <tr key={unit}>
                <th scope="row">{name}</th>
                <td className={table.number}>{texts.lateDays(daysLate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
