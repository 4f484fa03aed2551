/** Thresholds of the overlay: changed here, tried without writing anything, then published. */
import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Reply } from '#domain/routes/client';
import { overlayOf } from '#domain/packs/overlay';
import type { Pack } from '#domain/packs/schema';
import {
  changedOverlay,
  standardRows,
  typedNumber,
  type StandardRow,
} from '../../figures/standard-rows.ts';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { Failure } from '../parts/failure.tsx';
import { Section } from '../parts/section.tsx';
import { useTask } from '../parts/use-task.ts';
import type { Place } from '../place/place.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';
import { MovedCommunes } from './moved-communes.tsx';

export type Publication = Reply<'publishPack'>;

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export interface StandardsProps {
  readonly place: Place;
  readonly pack: Pack;
  readonly onPublished: () => void;
}

export function Standards({ place, pack, onPublished }: StandardsProps) {
  const styles = useStyles();
  const { standards: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [tried, setTried] = useState<Publication | null>(null);
  const [published, setPublished] = useState<Publication | null>(null);
  const overlay = overlayOf(pack);
  const rows = standardRows(pack);
  const values = new Map(
    [...typed].flatMap(([key, text]) => {
      const value = typedNumber(text);
      return value === null ? [] : [[key, value] as const];
    }),
  );
  const changed = rows.some(({ key, value }) => values.has(key) && values.get(key) !== value);
  const unreadable = [...typed.values()].some((text) => typedNumber(text) === null);
  const params = { unit: place.unit.key, period: place.period };
  const publish = useTask(async (dryRun: boolean) => {
    if (!overlay) return;
    const { version } = await api.call('readPeriod', { params });
    const reply = await api.call('publishPack', {
      params,
      body: { overlay: changedOverlay(pack, overlay, values), dryRun, version },
    });
    if (dryRun) {
      setTried(reply);
      return;
    }
    setTried(null);
    setTyped(new Map());
    setPublished(reply);
    onPublished();
  });
  const type = (key: string, text: string | null) => {
    // What was tried is no longer what stands here.
    setTried(null);
    setPublished(null);
    setTyped((all) => {
      const next = new Map([...all].filter(([each]) => each !== key));
      return text === null ? next : next.set(key, text);
    });
  };
  if (!overlay) {
    return (
      <Section heading={texts.heading}>
        <Text>{texts.noOverlay}</Text>
      </Section>
    );
  }
  return (
    <Section heading={texts.heading}>
      <Text>{texts.hint}</Text>
      {overlay.example && <Text size={200}>{texts.example}</Text>}
      {published && <MovedCommunes publication={published} tree={place.tree} />}
      {rows.map((row) => (
        <StandardField
          key={row.key}
          row={row}
          pack={pack}
          typed={typed.get(row.key)}
          onType={(text) => type(row.key, text)}
        />
      ))}
      {publish.error !== null && <Failure error={publish.error} />}
      {tried && <MovedCommunes publication={tried} tree={place.tree} />}
      <div className={styles.bar}>
        {tried ? (
          <>
            <Button
              appearance="primary"
              disabled={publish.running}
              onClick={() => publish.run(false)}
            >
              {texts.publish}
            </Button>
            <Button
              disabled={publish.running}
              onClick={() => (setTried(null), setTyped(new Map()))}
            >
              {texts.discard}
            </Button>
          </>
        ) : (
          <Button
            appearance="primary"
            disabled={!changed || unreadable || publish.running}
            onClick={() => publish.run(true)}
          >
            {publish.running ? texts.trying : texts.try}
          </Button>
        )}
      </div>
    </Section>
  );
}

interface StandardFieldProps {
  readonly row: StandardRow;
  readonly pack: Pack;
  /** Undefined: as it stands. */
  readonly typed: string | undefined;
  readonly onType: (text: string | null) => void;
}

function StandardField({ row, pack, typed, onType }: StandardFieldProps) {
  const styles = useStyles();
  const { standards: texts } = useTexts(PROVINCE);
  const { number } = useTexts(FIGURES);
  const language = useLanguage();
  const indicator = pack.indicators.find(({ id }) => id === row.indicator);
  const standing = row.value === null ? '' : number(row.value);
  const wrong = typed !== undefined && typedNumber(typed) === null;
  return (
    <Field
      label={texts.value(row.indicator + row.part, row.zone, row.fromYear)}
      validationState={wrong ? 'error' : 'none'}
      {...(wrong ? { validationMessage: texts.notANumber } : {})}
      hint={
        <>
          <Caption1 className={styles.text}>
            {indicator && (indicator.text[language] ?? indicator.text.vi)}
          </Caption1>
          {!row.confirmed && <Caption1>{texts.unconfirmed}</Caption1>}
        </>
      }
    >
      <Input
        value={typed ?? standing}
        inputMode="decimal"
        contentAfter={indicator?.measure.kind === 'share' ? '%' : null}
        onChange={(_, { value }) => onType(value === standing ? null : value)}
      />
    </Field>
  );
}
