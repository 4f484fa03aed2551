import { expect, it } from '@jest/globals';
import { fetchApi } from '#addin/client/fetch-api';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REPORT = { params: { unit: '20@2004-08-31', file: '2017S1.docx' }, query: {} } as const;

function apiThatAnswers(answer: () => Response) {
  const asked: string[] = [];
  const api = fetchApi({
    origin: () => 'https://ntm.vn',
    token: async () => 'token',
    fetch: async (input) => {
      asked.push(String(input));
      return answer();
    },
    language: () => 'vi',
  });
  return { api, asked };
}

it('a file comes as its bytes', async () => {
  const bytes = Uint8Array.of(0x50, 0x4b, 0xff, 0x00);
  const { api, asked } = apiThatAnswers(
    () => new Response(bytes, { headers: { 'content-type': DOCX } }),
  );
  const file = await api.call('readReport', { ...REPORT, query: { closing: '2' } });
  expect(file).toEqual({ contentType: DOCX, bytes });
  expect(asked).toEqual(['https://ntm.vn/v1/reports/20%402004-08-31/2017S1.docx?closing=2']);
});

it('a file that is refused is refused in words', async () => {
  const problem = { code: 'closing.notFound', message: 'Không có lần chốt này.' };
  const { api } = apiThatAnswers(() => Response.json(problem, { status: 404 }));
  await expect(api.call('readReport', REPORT)).rejects.toMatchObject({
    status: 404,
    message: 'Không có lần chốt này.',
  });
});
