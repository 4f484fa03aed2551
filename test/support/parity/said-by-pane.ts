// What the commune's pane shows beside an open form: the picture at the top and the line of every indicator, rendered.
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Account } from '#addin/account/account';
import { FormatGuard } from '#addin/sheet/format-guard';
import { OpenSheet } from '#addin/sheet/open-sheet';
import type { EditedWorkbook } from '#addin/excel/workbook';
import { IndicatorLine } from '#addin/pane/commune/criteria/indicator-line.tsx';
import { DeskProvider } from '#addin/pane/commune/desk';
import { MetPicture } from '#addin/pane/commune/overview/met-picture.tsx';
import { ServicesProvider, type PaneServices } from '#addin/pane/services';
import { Store } from '#addin/state/store';
import { Sender } from '#addin/sync/sender';
import { openWorkbook } from '#workbook/reader/opened';
import { pack } from './corpus.ts';
import { verdictIn, type Facts } from './facts.ts';

const nobody = { call: () => Promise.reject(new Error('Nobody is asked')) };
const NOW = '2017-07-01T08:00:00Z';
const never = () => () => undefined;

export async function saidByPane(form: Uint8Array): Promise<Facts> {
  const render = await paneOver(form);
  const picture = render(createElement(MetPicture));
  const facts = new Map<string, string>();
  for (const [, words, list] of picture.matchAll(/(Đạt|Chưa đạt|Chưa rõ): ([\d, ]+)\./g)) {
    for (const no of list!.split(', ')) facts.set(`criterion ${no}`, verdictIn(words!));
  }
  const text = picture.replace(/<[^>]*>/g, '').replaceAll('\u2060', '');
  const [, met] = /^(\d+)\/19/.exec(text)!;
  const [, band] = /Nhóm ([^.]+)\./.exec(text)!;
  facts.set('met', met!);
  facts.set('band', band!.replace('–', '-').replace('&lt;', '<'));
  facts.set('missing', /Thêm (\d+) tiêu chí/.exec(text)?.[1] ?? '0');
  for (const indicator of pack.indicators) {
    const line = render(createElement(IndicatorLine, { indicator }));
    const [, words] = /aria-label="(Đạt|Chưa đạt|Chưa rõ)"/.exec(line)!;
    facts.set(`indicator ${indicator.id}`, verdictIn(words!));
  }
  return facts;
}

async function paneOver(form: Uint8Array): Promise<(element: ReactElement) => string> {
  const file = await openWorkbook(form);
  if ('problem' in file) throw new Error(file.problem.code);
  const workbook: EditedWorkbook = {
    cells: new Store(file.workbook),
    selection: new Store(null),
    edited: new Store(null),
    computedCells: () => [],
    open: () => Promise.resolve(),
    show: () => Promise.resolve(),
    write: () => Promise.resolve(),
  };
  const services = servicesOver(workbook);
  const sheet = new OpenSheet(workbook);
  const open = sheet.form();
  if (!open) throw new Error('no form');
  const { api, account } = services;
  const sender = new Sender({ sheet, api, session: account.session, now: () => NOW, later: never });
  const desk = { sheet, sender, formats: new FormatGuard(sheet), open };
  return (element) =>
    renderToStaticMarkup(
      createElement(
        ServicesProvider,
        { value: services },
        createElement(DeskProvider, { value: desk }, element),
      ),
    );
}

function servicesOver(workbook: EditedWorkbook): PaneServices {
  return {
    account: new Account({
      signIn: () => Promise.resolve(null),
      refresh: () => Promise.resolve(null),
      keep: { read: () => null, write: () => undefined },
      remember: () => false,
      now: () => Date.parse(NOW),
    }),
    settings: new Store({ language: 'vi', server: 'https://localhost', remember: false }),
    api: nobody,
    theming: { look: new Store('light') },
    workbook,
    trouble: new Store(null),
    online: () => undefined,
    now: () => NOW,
  };
}
