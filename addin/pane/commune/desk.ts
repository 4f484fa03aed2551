/** The officer's desk: the sheet in the open workbook and its sender, once for as long as the pane lives. */
import { createContext, useContext } from 'react';
import { excelHas } from '../../excel/in-excel.ts';
import { FormatGuard } from '../../sheet/format-guard.ts';
import { computedEntries, OpenSheet } from '../../sheet/open-sheet.ts';
import type { OpenForm } from '../../sheet/form-state.ts';
import { Sender } from '../../sync/sender.ts';
import type { PaneServices } from '../services.ts';
import { useStore } from '../use-store.ts';

export interface Desk {
  readonly sheet: OpenSheet;
  readonly sender: Sender;
  readonly formats: FormatGuard;
}

const desks = new WeakMap<PaneServices, Promise<Desk>>();

export function deskOf(services: PaneServices): Promise<Desk> {
  let desk = desks.get(services);
  if (!desk) desks.set(services, (desk = openDesk(services)));
  return desk;
}

async function openDesk({ workbook, api, account, now, online }: PaneServices): Promise<Desk> {
  const sheet = new OpenSheet(workbook);
  workbook.computedCells = () => {
    const open = sheet.form();
    return open ? computedEntries(open) : [];
  };
  await workbook.open();
  const sender = new Sender({
    sheet,
    api,
    session: account.session,
    now,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const formats = new FormatGuard(sheet);
  // Where Excel cannot tell, nobody is warned; the check of the figures does not hang on it.
  workbook.edited.subscribe(() => {
    const area = workbook.edited.get();
    if (area && excelHas('1.8')) formats.look(area).catch(() => undefined);
  });
  if (excelHas('1.9')) formats.begin().catch(() => undefined);
  online(() => sender.wake());
  sender.wake();
  return { sheet, sender, formats };
}

export interface DeskWithForm extends Desk {
  readonly open: OpenForm;
}

const Context = createContext<DeskWithForm | null>(null);

export const DeskProvider = Context.Provider;

/** Below the view there always is a form. */
export function useDesk(): DeskWithForm {
  const desk = useContext(Context);
  if (!desk) throw new Error('No form is open');
  return desk;
}

export function useSender() {
  return useStore(useDesk().sender.state);
}
