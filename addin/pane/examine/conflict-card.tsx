/** One place at which two sheets differ: what stood there, what came, what is stored, and what each choice does. */
import { Caption1, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { WORDS } from '#domain/messages/words';
import { chosenSide, type Choices, type Difference, type Side } from '#domain/sync/settle';
import { EXAMINE } from '../../messages/examine.ts';
import { useLanguage, useTexts } from '../services.ts';
import { effectOf, type Settling } from './choice-effect.ts';
import { placedText, placeLabel } from './placed-text.ts';

const SIDES: readonly Side[] = ['mine', 'theirs'];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  effect: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface ConflictCardProps {
  readonly settling: Settling;
  readonly difference: Difference;
  readonly choices: Choices;
  readonly onChoose: (side: Side) => void;
}

export function ConflictCard({ settling, difference, choices, onChoose }: ConflictCardProps) {
  const styles = useStyles();
  const { conflict: texts } = useTexts(EXAMINE);
  const language = useLanguage();
  const label = placeLabel(difference.place, language, settling.pack);
  const effect = (side: Side) => {
    const { met, verdict } = effectOf(settling, choices, difference, side);
    return verdict ? texts.gives(WORDS[language].verdict[verdict], met) : texts.givesMet(met);
  };
  return (
    <div className={styles.root} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      {difference.base !== undefined && (
        <Caption1>
          {texts.base}: {placedText(difference.base, language)}
        </Caption1>
      )}
      <RadioGroup
        aria-label={label}
        value={chosenSide(difference, choices) ?? ''}
        onChange={(_, { value }) => onChoose(value as Side)}
      >
        {SIDES.map((side) => (
          <Radio
            key={side}
            value={side}
            label={
              <>
                {texts.side[side]}:{' '}
                <span className={styles.value}>{placedText(difference[side], language)}</span>
                <Caption1 className={styles.effect}>{effect(side)}</Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}
