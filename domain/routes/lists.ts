/**
 * What an office keeps by hand, row by row (domain/lists). A write names the rows it changes with the version of each
 * that the person looked at: rows of two people go together, the same row of two people does not.
 */
import * as z from 'zod';
import { rowId } from '#domain/lists/lists';
import { recognitionSchema } from '#domain/lists/recognition';
import { typedFigureSchema } from '#domain/lists/typed-figure';
import { groupFieldsSchema } from '#domain/units/groups';
import { route } from './route.ts';
import { sheetParams } from './schemas/names.ts';
import { listBody, listReply } from './schemas/lists.ts';

const reading = {
  method: 'GET',
  access: { kind: 'granted', action: 'lists.read', at: 'path' },
  params: sheetParams,
  /** Of this row, every version. */
  query: z.strictObject({ row: rowId.optional() }),
} as const;

const writing = {
  method: 'POST',
  access: { kind: 'granted', action: 'lists.write', at: 'path' },
  params: sheetParams,
  writes: true,
} as const;

export const LIST_ROUTES = {
  readTyped: route({
    ...reading,
    path: '/v1/typed/{unit}/{period}',
    summary: { vi: 'Xem số liệu cấp tỉnh nhập', en: 'Read what the province typed of itself' },
    reply: listReply(typedFigureSchema),
  }),
  writeTyped: route({
    ...writing,
    path: '/v1/typed/{unit}/{period}',
    summary: { vi: 'Nhập số liệu cấp tỉnh', en: 'Type what only the province knows' },
    body: listBody(typedFigureSchema),
    reply: listReply(typedFigureSchema),
  }),
  readGroups: route({
    ...reading,
    path: '/v1/groups/{unit}/{period}',
    summary: { vi: 'Xem các nhóm xã', en: 'Read the groups of communes' },
    reply: listReply(groupFieldsSchema),
  }),
  writeGroups: route({
    ...writing,
    path: '/v1/groups/{unit}/{period}',
    summary: { vi: 'Sửa các nhóm xã', en: 'Change groups of communes' },
    body: listBody(groupFieldsSchema),
    reply: listReply(groupFieldsSchema),
  }),
  readRecognitions: route({
    ...reading,
    path: '/v1/recognitions/{unit}/{period}',
    summary: { vi: 'Xem các quyết định công nhận', en: 'Read the decisions of recognition' },
    reply: listReply(recognitionSchema),
  }),
  writeRecognitions: route({
    ...writing,
    path: '/v1/recognitions/{unit}/{period}',
    summary: { vi: 'Ghi các quyết định công nhận', en: 'Write decisions of recognition' },
    body: listBody(recognitionSchema),
    reply: listReply(recognitionSchema),
  }),
};
