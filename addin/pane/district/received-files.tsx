/** Dozens of workbooks at once: dropped or chosen, checked here, sent in turn; what needs a person stands first. */
import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { DISTRICT } from '../../messages/district.ts';
import type { DeskQueue } from '../../received/desk-queue.ts';
import { attentionOf, worklist } from '../../received/received-file.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';
import { ReceivedFileCard } from './received-file-card.tsx';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface ReceivedFilesProps {
  readonly queue: DeskQueue;
  readonly onOpen: (unit: string) => void;
  /** Something was sent: lists are to be asked again. */
  readonly onSent: () => void;
}

export function ReceivedFiles({ queue, onOpen, onSent }: ReceivedFilesProps) {
  const styles = useStyles();
  const { received: texts } = useTexts(DISTRICT);
  const { activity, files } = useStore(queue.state);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const run = () => void queue.run().then(onSent);
  const take = (list: FileList | null) => {
    const some = [...(list ?? [])];
    if (some.length === 0) return;
    queue.add(some);
    run();
  };
  const unsent = files.filter((file) => attentionOf(file) === 'unsent').length;
  const done = files.length - unsent;
  return (
    <Section heading={texts.heading}>
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        data-testid="drop-zone"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <Text weight="semibold">{texts.drop}</Text>
        <Button icon={<DocumentAddRegular />} onClick={() => picker.current?.click()}>
          {texts.choose}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xlsm"
          aria-label={texts.choose}
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
        <Text size={200}>{texts.hint}</Text>
      </div>
      {files.length > 0 && (
        <div role="status">
          <Text size={200}>
            {texts.progress(done, files.length)}
            {unsent === 0 ? `. ${texts.finished}` : ''}
          </Text>
          <ProgressBar value={done} max={files.length} aria-label={texts.heading} />
        </div>
      )}
      {activity === 'paused' && <Text>{texts.paused}</Text>}
      {activity === 'unreachable' && <Notice intent="warning">{texts.unreachable}</Notice>}
      {unsent > 0 && (
        <div className={styles.row}>
          {activity === 'running' ? (
            <Button onClick={() => queue.pause()}>{texts.pause}</Button>
          ) : (
            <Button appearance="primary" onClick={run}>
              {texts.goOn}
            </Button>
          )}
          <Button onClick={() => queue.stop()}>{texts.stop}</Button>
        </div>
      )}
      <ul className={styles.list} aria-label={texts.list}>
        {worklist(files).map((file) => (
          <ReceivedFileCard key={file.id} file={file} onOpen={onOpen} />
        ))}
      </ul>
    </Section>
  );
}
