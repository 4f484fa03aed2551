import { addressLabel } from '#domain/messages/address-label';
import { numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import type { Address } from '#domain/sheet/sheet';
import type { CellPlace } from '#workbook/reader/opened';
import { COMMUNE } from '../../../messages/commune.ts';
import { capital } from '../../parts/capital.ts';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useLanguage, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';
import type { Returned } from './matters.ts';

/** Why the district gave the sheet back, entry by entry. */
export function ReturnedList({ returned }: { readonly returned: readonly Returned[] }) {
  const texts = useTexts(COMMUNE);
  const language = useLanguage();
  const { open, sheet } = useDesk();
  const act = useAct();
  if (returned.length === 0) return null;
  return (
    <Section heading={texts.returned.title}>
      <span>{texts.returned.text}</span>
      {returned.map(({ address, reason }) => {
        const place = placeOf(open.form.places, address);
        return (
          <Notice
            key={address}
            intent="error"
            title={capital(addressLabel(address, language, open.pack))}
            {...(place
              ? {
                  actions: [
                    { label: texts.todo.toCellOf(place.cell), run: () => act(sheet.show(place)) },
                  ],
                }
              : {})}
          >
            {reason}
          </Notice>
        );
      })}
    </Section>
  );
}

/** What is returned may be a whole indicator: its first cell that somebody fills in. */
function placeOf(places: ReadonlyMap<Address, CellPlace>, address: Address): CellPlace | undefined {
  const cells = [
    address,
    numeratorAddress(address, ''),
    numeratorAddress(address, 'a'),
    ownVerdictAddress(address),
  ];
  return cells.map((each) => places.get(each)).find((place) => place !== undefined);
}
