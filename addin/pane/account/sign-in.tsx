import { Button, makeStyles, Persona, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Grant, User } from '#domain/access/roles';
import { unitByKey } from '#domain/units/trees';
import { ACCOUNT, type AccountTexts } from '../../messages/account.ts';
import { Notice } from '../parts/notice.tsx';
import { useServices, useSession, useTexts } from '../services.ts';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
  },
});

export function SignIn() {
  const styles = useStyles();
  const texts = useTexts(ACCOUNT);
  const { account } = useServices();
  const session = useSession();
  switch (session.kind) {
    case 'signingIn':
      return <Spinner size="small" label={texts.signingIn} />;
    case 'signedOut': {
      const wrong = session.why === 'refused' || session.why === 'failed';
      return (
        <div className={styles.stack}>
          {session.why === 'never' || session.why === 'left' ? (
            <Text>{texts.signedOut[session.why]}</Text>
          ) : (
            <Notice intent={wrong ? 'error' : 'info'}>{texts.signedOut[session.why]}</Notice>
          )}
          <Button appearance="primary" onClick={() => void account.signIn()}>
            {texts.signIn}
          </Button>
        </div>
      );
    }
    case 'signedIn':
      return (
        <div className={styles.stack}>
          <Who user={session.user} />
          <Button onClick={() => account.signOut()}>{texts.signOut}</Button>
        </div>
      );
  }
}

function Who({ user }: { readonly user: User }) {
  const texts = useTexts(ACCOUNT);
  if (user.grants.length === 0) {
    return (
      <>
        <Persona name={user.name} size="large" />
        <Notice intent="warning">{texts.noRoles}</Notice>
      </>
    );
  }
  const [first = '', ...others] = user.grants.map((grant) => grantText(grant, texts));
  return (
    <>
      <Persona name={user.name} secondaryText={first} size="large" textPosition="after" />
      {others.map((text) => (
        <Text key={text} size={200}>
          {text}
        </Text>
      ))}
    </>
  );
}

function grantText({ role, unit, criteria }: Grant, texts: AccountTexts): string {
  const place = texts.at(texts.role[role], unitByKey(unit)?.name ?? unit);
  return criteria ? `${place} (${texts.criteria(criteria.join(', '))})` : place;
}
