import type { Finding } from '#domain/rules/finding';
import type { CellPlace } from '#workbook/reader/opened';
import { messageOf } from '#domain/messages/message';
import { COMMUNE } from '../../messages/commune.ts';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../services.ts';

export interface UnusableProps {
  readonly findings: readonly Finding[];
  readonly show: (place: CellPlace) => void;
}

/** A form whose commune or period nobody can tell: why, and where to look. */
export function Unusable({ findings, show }: UnusableProps) {
  const texts = useTexts(COMMUNE);
  const language = useLanguage();
  return (
    <Section heading={texts.unusable}>
      {findings.map((found, index) => {
        const { sheet, cell } = found;
        const actions =
          sheet && cell
            ? [{ label: texts.todo.toCellOf(cell), run: () => show({ sheet, cell }) }]
            : [];
        return (
          <Notice
            key={index}
            intent={found.severity === 'error' ? 'error' : 'warning'}
            actions={actions}
          >
            {messageOf(found, { language })}
          </Notice>
        );
      })}
    </Section>
  );
}
