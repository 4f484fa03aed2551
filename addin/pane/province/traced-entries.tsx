/** The last step of a trace: the entries of a commune's sheet, and the way to their cells. */
import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { unitByKey } from '#domain/units/trees';
import { showEntry } from '../../excel/show-entry.ts';
import type { Trace } from '../../figures/trace.ts';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { placedText, placeLabel } from '../examine/placed-text.ts';
import { dateTimeText } from '../parts/date-text.ts';
import { Notice } from '../parts/notice.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { useTask } from '../parts/use-task.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';

export interface TracedEntriesProps {
  readonly sheet: NonNullable<Trace['sheet']>;
  readonly unit: UnitKey;
  readonly period: PeriodId;
  readonly pack: Pack;
}

export function TracedEntries({ sheet, unit, period, pack }: TracedEntriesProps) {
  const table = useTableStyles();
  const { trace: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  const { workbook } = useServices();
  const [found, setFound] = useState<boolean | null>(null);
  const show = useTask(async (name: string) => {
    setFound(null);
    setFound(await showEntry(workbook, { unit, period, name }));
  });
  const lost = found === false || show.error !== null;
  return (
    <>
      <div>
        <StatusBadge status={sheet.status} />
      </div>
      <Text size={200}>
        {texts.revision(sheet.rev, sheet.by, dateTimeText(sheet.at, language))}
      </Text>
      {lost && <Notice intent="info">{texts.otherWorkbook(unitByKey(unit)?.name ?? unit)}</Notice>}
      {found === true && <Notice intent="success">{texts.shown}</Notice>}
      <table className={table.root}>
        <caption className={table.hidden}>{texts.entries}</caption>
        <tbody>
          {sheet.entries.map(({ address, cell, entry }) => {
            const label = placeLabel(address, language, pack);
            return (
              <tr key={address}>
                <th scope="row">{label}</th>
                <td className={table.number}>
                  {entry ? placedText(entry, language) : texts.empty}
                </td>
                <td>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`${texts.show}: ${label}`}
                    disabled={show.running}
                    onClick={() => show.run(cell)}
                  >
                    {texts.show}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
