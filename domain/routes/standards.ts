import { route } from './route.ts';
import { sheetParams } from './schemas/names.ts';
import { publication, publicationBody } from './schemas/standards.ts';

export const STANDARD_ROUTES = {
  publishPack: route({
    method: 'POST',
    path: '/v1/packs/{unit}/{period}',
    summary: {
      vi: 'Ban hành mức chuẩn của tỉnh từ kỳ này, hoặc xem trước điều gì thay đổi',
      en: 'Publish the standards of the province from a period on, or see beforehand what would change',
    },
    access: { kind: 'granted', action: 'pack.publish', at: 'path' },
    params: sheetParams,
    body: publicationBody,
    reply: publication,
    writes: true,
  }),
};
