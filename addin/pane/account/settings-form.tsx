import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '#domain/messages/language';
import { serverOrigin } from '../../account/settings.ts';
import { ACCOUNT } from '../../messages/account.ts';
import { useServices, useTexts } from '../services.ts';
import { useStore } from '../use-store.ts';

/** In their own languages: whoever cannot read this one finds theirs. */
const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function SettingsForm() {
  const styles = useStyles();
  const texts = useTexts(ACCOUNT);
  const { settings } = useServices();
  const { language, remember } = useStore(settings);
  return (
    <div className={styles.stack}>
      <Field label={texts.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => settings.update({ language: value as Language })}
        >
          {Object.entries(NAMES).map(([value, name]) => (
            <Radio key={value} value={value} label={<span lang={value}>{name}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={texts.rememberHint}>
        <Switch
          label={texts.remember}
          checked={remember}
          onChange={(_, { checked }) => settings.update({ remember: checked })}
        />
      </Field>
      <ServerField />
    </div>
  );
}

type Tried = 'saved' | 'answers' | 'silent' | null;

function ServerField() {
  const styles = useStyles();
  const texts = useTexts(ACCOUNT);
  const { settings, api } = useServices();
  const { server } = useStore(settings);
  const [typed, setTyped] = useState(server);
  const [tried, setTried] = useState<Tried>(null);
  const origin = serverOrigin(typed);
  const save = () => {
    settings.update({ server: origin! });
    setTyped(origin!);
    setTried('saved');
  };
  const check = () =>
    void api.call('readHealth', {}).then(
      () => setTried('answers'),
      () => setTried('silent'),
    );
  return (
    <>
      <Field
        label={texts.server}
        {...(origin === null
          ? { validationMessage: texts.serverWrong }
          : tried === null
            ? { hint: texts.serverHint }
            : {
                validationState: tried === 'silent' ? 'error' : 'success',
                validationMessage: texts[tried],
              })}
      >
        <Input
          type="url"
          inputMode="url"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setTried(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={origin === null || origin === server} onClick={save}>
          {texts.save}
        </Button>
        <Button onClick={check}>{texts.check}</Button>
      </div>
    </>
  );
}
