import { Text } from '@fluentui/react-components';
import { PLACE } from '../../messages/place.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../services.ts';
import type { Place } from './place.ts';
import { ReportButtons } from './report-buttons.tsx';

/** The report of a place as things stand. */
export function LiveReport({ place }: { readonly place: Place }) {
  const { report: texts } = useTexts(PLACE);
  return (
    <Section heading={texts.heading}>
      <ReportButtons place={place} closing={null} />
      <Text size={200}>{texts.live}</Text>
    </Section>
  );
}
