/** The report and its annexes to save: as things stand, or as they stood at a closing. */
import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, DocumentTextRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { REPORT_FORMATS, type ReportFormat } from '#domain/routes/reports';
import { PLACE } from '../../messages/place.ts';
import { download } from '../parts/download.ts';
import { Failure } from '../parts/failure.tsx';
import { useTask } from '../parts/use-task.ts';
import { useServices, useTexts } from '../services.ts';
import type { Place } from './place.ts';

const ICONS: Readonly<Record<ReportFormat, ReactElement>> = {
  docx: <DocumentTextRegular />,
  xlsx: <DocumentTableRegular />,
};

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  working: { justifyContent: 'flex-start' },
});

export interface ReportButtonsProps {
  readonly place: Place;
  /** Its number; null: as things stand. */
  readonly closing: number | null;
}

export function ReportButtons({ place: { unit, period }, closing }: ReportButtonsProps) {
  const styles = useStyles();
  const { report: texts } = useTexts(PLACE);
  const { api } = useServices();
  const fetch = useTask(async (format: ReportFormat) => {
    const { bytes, contentType } = await api.call('readReport', {
      params: { unit: unit.key, file: `${period}.${format}` },
      query: closing === null ? {} : { closing: String(closing) },
    });
    download(texts.fileName(unit.name, period, closing, format), bytes, contentType);
  });
  const of = closing === null ? '' : `: ${texts.ofClosing(closing)}`;
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        {REPORT_FORMATS.map((format) => (
          <Button
            key={format}
            size={closing === null ? 'medium' : 'small'}
            icon={ICONS[format]}
            disabled={fetch.running}
            aria-label={texts.format[format] + of}
            onClick={() => fetch.run(format)}
          >
            {texts.format[format]}
          </Button>
        ))}
      </div>
      {fetch.running && <Spinner className={styles.working} size="tiny" label={texts.making} />}
      {fetch.error !== null && <Failure error={fetch.error} />}
    </div>
  );
}
