/** The returned sheet as a file, for a commune without the add-in. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { Address } from '#domain/sheet/sheet';
import { EXAMINE } from '../../messages/examine.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useTask } from '../parts/use-task.ts';
import { useServices, useTexts } from '../services.ts';
import type { SheetReply } from './conflict-settling.tsx';
import { download } from '../parts/download.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ReturnFileProps {
  readonly sheet: SheetReply;
  readonly pack: Pack;
  readonly reasons: Readonly<Record<Address, string>>;
  readonly commune: string;
}

export function ReturnFile({ sheet, pack, reasons, commune }: ReturnFileProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const { now } = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const name = texts.returnFileName(commune);
  const make = useTask(async (file: File | null) => {
    // Reading and drawing workbooks is loaded when somebody needs it.
    const { returnedBytes } = await import('../../received/returned-bytes.ts');
    const bytes = await returnedBytes({ sheet, pack, reasons, now: now(), file });
    download(name, bytes);
  });
  return (
    <Section heading={texts.returnFile}>
      <Text size={200}>{texts.returnFileHint}</Text>
      {make.error !== null && <Notice intent="error">{texts.returnFileFailed}</Notice>}
      <div className={styles.row}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabled={make.running}
          onClick={() => make.run(null)}
        >
          {texts.returnFileNew}
        </Button>
        <Button disabled={make.running} onClick={() => picker.current?.click()}>
          {texts.returnFilePick}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={texts.returnFilePick}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) make.run(file);
          }}
        />
      </div>
    </Section>
  );
}
