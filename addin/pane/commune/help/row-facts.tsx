import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addressLabel } from '#domain/messages/address-label';
import { WORDS, type Words } from '#domain/messages/words';
import { partIds, standardKey } from '#domain/packs/threshold';
import type { Indicator } from '#domain/packs/schema';
import { STATE_CODES, type Entry } from '#domain/sheet/entry';
import { numericAddresses } from '#domain/sheet/addresses';
import { COMMUNE, type CommuneTexts } from '../../../messages/commune.ts';
import { useLanguage, useTexts } from '../../services.ts';
import { partFacts } from '../criteria/indicator-facts.ts';
import { useDesk, useSender } from '../desk.ts';
import type { SelectedRow } from './selected-row.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    margin: 0,
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
});

type Line = readonly [name: string, value: ReactNode];

export function RowFacts({ row }: { readonly row: SelectedRow }) {
  const styles = useStyles();
  const { help } = useTexts(COMMUNE);
  const language = useLanguage();
  const { open } = useDesk();
  const { seen } = useSender();
  const { indicator } = row;
  const lines = [
    ...standardLines(),
    ...previousLines(),
    ...peerLines(),
    ...(indicator ? indicatorLines(indicator, help, language) : []),
  ];
  return (
    <>
      <Text weight="semibold">
        {indicator
          ? (indicator.text[language] ?? indicator.text.vi)
          : addressLabel(row.address, language, open.pack)}
      </Text>
      <dl className={styles.list}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );

  function standardLines(): Line[] {
    if (!indicator) return [];
    const parts = partFacts(open, indicator, language);
    const basis = new Set(parts.flatMap(({ threshold }) => threshold?.text ?? []));
    return [
      ...parts.map(({ id, standard, result, threshold }): Line => [
        parts.length > 1 ? `${help.standard} ${id}` : help.standard,
        <>
          <b>{standard}</b>
          {threshold && !threshold.confirmed && ` (${help.unconfirmed})`}
          {result !== null && ` · ${help.now.toLowerCase()} ${result}`}
        </>,
      ]),
      [help.basis, [open.pack.decision.number, ...basis].join('. ')],
    ];
  }

  function peerLines(): Line[] {
    const peers = seen?.peers ?? open.record.peers;
    if (!indicator || !peers) return [];
    const { number } = WORDS[language];
    const unit = indicator.measure.kind === 'share' ? '%' : '';
    const text = (value: string) => number(value) + unit;
    return partIds(indicator).flatMap((part): Line[] => {
      const range = peers.ranges[standardKey(indicator.id, part)];
      if (!range) return [];
      const [count, lower, median, upper] = range;
      const name = help.peers(count, peers.zone);
      return [
        [
          part ? `${indicator.id}${part} · ${name}` : name,
          help.peerRange(text(lower), text(upper), text(median)),
        ],
      ];
    });
  }

  function previousLines(): Line[] {
    const envelope = open.form.envelope;
    if (!envelope?.previousPeriod) return [];
    const addresses = indicator ? numericAddresses(indicator) : [row.address];
    const values = addresses.flatMap((address) => {
      const entry = envelope.previousEntries[address];
      const label = address.slice(address.lastIndexOf('.') + 1) === 'den' ? help.denominator : '';
      return entry ? [[label, entryText(entry, WORDS[language])].filter(Boolean).join(' ')] : [];
    });
    if (values.length === 0) return [];
    return [[help.before(WORDS[language].period(envelope.previousPeriod)), values.join(' · ')]];
  }
}

function indicatorLines(
  { measure, whenNone, note }: Indicator,
  help: CommuneTexts['help'],
  language: 'vi' | 'en',
): Line[] {
  const said = (text: { vi: string; en?: string | undefined }) => text[language] ?? text.vi;
  const lines: Line[] = [];
  if (measure.kind === 'assessed') lines.push([help.counted, help.stated]);
  else if (measure.kind === 'count') lines.push([help.counted, said(measure.counted)]);
  else {
    lines.push([
      help.numerator,
      measure.parts
        .map((part) => [part.id, said(part.numerator)].filter(Boolean).join(') '))
        .join('; '),
    ]);
    lines.push([help.denominator, said(measure.denominator)]);
  }
  lines.push([help.ifNone, whenNone.verdict === 'met' ? help.ifNoneMet : help.ifNoneUnknown]);
  if (note && language === 'vi') lines.push([help.note, note]);
  return lines;
}

function entryText(entry: Entry, words: Words): string {
  switch (entry.state) {
    case 'none':
    case 'pending':
      return STATE_CODES[entry.state];
    case 'unread':
      return entry.raw;
    case 'value':
      return entry.value === 'met' || entry.value === 'notMet'
        ? words.verdict[entry.value]
        : words.number(entry.value);
  }
}
