/** One group of communes: its members are listed as people have them, and what is not certain is asked. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { rowId } from '#domain/lists/lists';
import { requirePeriod } from '#domain/periods/period';
import type { GroupFields } from '#domain/units/groups';
import { treeAt } from '#domain/units/trees';
import { memberLines, readMemberLines } from '../../../figures/member-lines.ts';
import { TYPED } from '../../../messages/typed.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Place } from '../../place/place.ts';
import { useTexts } from '../../services.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NamedGroup {
  readonly id: string;
  readonly group: GroupFields;
}

export interface GroupFormProps {
  readonly place: Place;
  /** Null: a new one. */
  readonly existing: NamedGroup | null;
  /** Ids that other groups have. */
  readonly taken: readonly string[];
  readonly busy: boolean;
  /** `fields` null: it is taken out. */
  readonly onSave: (id: string, fields: GroupFields | null) => void;
  readonly onCancel: () => void;
}

export function GroupForm({ place, existing, taken, busy, onSave, onCancel }: GroupFormProps) {
  const styles = useStyles();
  const { groups: texts } = useTexts(TYPED);
  const group = existing?.group;
  const [id, setId] = useState(existing?.id ?? '');
  const [name, setName] = useState(group?.name.vi ?? '');
  const [from, setFrom] = useState(group?.from ?? `${requirePeriod(place.period).year}-01-01`);
  const [to, setTo] = useState(group?.to ?? '');
  const [source, setSource] = useState(group?.source ?? '');
  const [lines, setLines] = useState(group ? memberLines(group.members, place.tree) : '');
  // Members are units of the day from which the group is in force.
  const { members, wrong } = readMemberLines(lines, treeAt(from) ?? place.tree);
  const isTaken = existing === null && taken.includes(id.trim());
  const isBackwards = to !== '' && to < from;
  const isWhole = rowId.safeParse(id.trim()).success && name.trim() !== '' && from !== '';
  const fields: GroupFields = {
    name: { ...group?.name, vi: name.trim() },
    from,
    ...(to !== '' && { to }),
    ...(source.trim() !== '' && { source: source.trim() }),
    example: group?.example ?? false,
    members: members.map(({ key }) => key),
  };
  return (
    <div role="group" aria-label={existing ? texts.edit(name) : texts.add}>
      {existing === null && (
        <Field
          label={texts.id}
          hint={texts.idHint}
          {...(isTaken && { validationMessage: texts.taken })}
        >
          <Input value={id} onChange={(_, { value }) => setId(value)} />
        </Field>
      )}
      <Field label={texts.name}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={texts.from}>
        <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <Field label={texts.to} {...(isBackwards && { validationMessage: texts.datesWrong })}>
        <Input type="date" value={to} onChange={(_, { value }) => setTo(value)} />
      </Field>
      <Field label={texts.source}>
        <Input value={source} onChange={(_, { value }) => setSource(value)} />
      </Field>
      <Field label={texts.members} hint={`${texts.membersHint} ${texts.found(members.length)}.`}>
        <Textarea value={lines} rows={6} onChange={(_, { value }) => setLines(value)} />
      </Field>
      {wrong.map(({ line, kind }) => (
        <Notice key={line} intent="warning">
          {texts[kind](line)}
        </Notice>
      ))}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || !isWhole || isTaken || isBackwards || wrong.length > 0}
          onClick={() => onSave(id.trim(), fields)}
        >
          {texts.save}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
        {existing && (
          <Button appearance="subtle" disabled={busy} onClick={() => onSave(existing.id, null)}>
            {texts.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
