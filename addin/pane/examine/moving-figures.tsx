/** These figures will move: said before an approval is taken back, and then it is confirmed or left. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Reply } from '#domain/routes/client';
import { conceptName } from '../../messages/concepts.ts';
import { EXAMINE } from '../../messages/examine.ts';
import { FIGURES } from '../../messages/figures.ts';
import { SHELL } from '../../messages/shell.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { TakingBack } from './step-body.ts';

type Moves = Reply<'takeStep'>['moves'];
type Move = Moves[number]['moves'][number];

/** What a report counts communes by; sums of money and works follow when somebody asks. */
const FIRST = ['reported', 'met', 'band', 'criterion'];

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface MovingFiguresProps {
  readonly step: TakingBack;
  readonly moves: Moves;
  readonly running: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function MovingFigures({ step, moves, running, onConfirm, onCancel }: MovingFiguresProps) {
  const styles = useStyles();
  const texts = useTexts(EXAMINE);
  const { cancel } = useTexts(SHELL);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on from here.
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className={styles.root}
      role="group"
      aria-label={texts.moving.heading}
      tabIndex={-1}
    >
      <Text weight="semibold">{texts.moving.heading}</Text>
      {moves.map((each) => (
        <MovesOf key={each.counted} {...each} />
      ))}
      <div className={styles.row}>
        <Button appearance="primary" disabled={running} onClick={onConfirm}>
          {texts.moving.confirm[step]}
        </Button>
        <Button disabled={running} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

function MovesOf({ counted, moves }: Moves[number]) {
  const styles = useStyles();
  const { moving } = useTexts(EXAMINE);
  const figures = useTexts(FIGURES);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const isFirst = ({ concept }: Move) => FIRST.includes(concept.split(':')[0]!);
  const shown = all ? moves : moves.filter(isFirst);
  const more = moves.length - shown.length;
  return (
    <>
      <Text size={200}>{figures[counted]}</Text>
      <ul className={styles.list}>
        {shown.map(({ concept, by }) => (
          <li key={concept}>
            <Text size={200}>
              {conceptName(concept, language)}: <b>{figures.number(by)}</b>
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {moving.more(more)}
          </Button>
        </div>
      )}
    </>
  );
}
