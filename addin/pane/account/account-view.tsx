import { Text } from '@fluentui/react-components';
import { ACCOUNT } from '../../messages/account.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../services.ts';
import { SettingsForm } from './settings-form.tsx';
import { SignIn } from './sign-in.tsx';

export function AccountView() {
  const texts = useTexts(ACCOUNT);
  return (
    <>
      <Section heading={texts.heading}>
        <SignIn />
        <Text size={200}>{texts.withoutSignIn}</Text>
      </Section>
      <Section heading={texts.settings}>
        <SettingsForm />
      </Section>
    </>
  );
}
