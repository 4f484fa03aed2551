import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import { writeConsolidatedTable } from '../../excel/consolidated-table.ts';
import { refreshStoreFunctions } from '../../functions/store/connection.ts';
import { consolidatedTable } from '../../figures/consolidated-table.ts';
import type { Rollup } from '../../figures/tally-rows.ts';
import { DISTRICT } from '../../messages/district.ts';
import { Notice } from '../parts/notice.tsx';
import { useTask } from '../parts/use-task.ts';
import type { Place } from '../place/place.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { SheetList } from './concern.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface WriteTableProps {
  readonly place: Place;
  readonly list: SheetList;
  readonly rollup: Rollup;
  readonly pack: Pack;
}

/** The same figures as a table of Excel's own, on a new sheet of the open workbook. */
export function WriteTable({ place, list, rollup, pack }: WriteTableProps) {
  const styles = useStyles();
  const { consolidated: texts } = useTexts(DISTRICT);
  const language = useLanguage();
  const [written, setWritten] = useState<string | null>(null);
  const write = useTask(async () => {
    const { unit, period } = place;
    const table = consolidatedTable({ unit: unit.name, period, list, rollup, pack, language });
    const about = { unit: unit.key, period, packHash: pack.hash };
    setWritten(await writeConsolidatedTable(table, about));
    void refreshStoreFunctions();
  });
  return (
    <div className={styles.root}>
      <div>
        <Button icon={<TableAddRegular />} disabled={write.running} onClick={() => write.run()}>
          {write.running ? texts.writing : texts.write}
        </Button>
      </div>
      <Text size={200}>{texts.hint}</Text>
      {write.error !== null && <Notice intent="error">{texts.failed}</Notice>}
      {written !== null && write.error === null && (
        <Notice intent="success">{texts.written(written)}</Notice>
      )}
    </div>
  );
}
