/** Pages of the sign-in: plain HTML that needs no script and fits the 320 px of a dialog. */
import type { ReadyUser } from './users.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.4 "Segoe UI", system-ui, sans-serif; }
  body { margin: 0 auto; padding: 16px; max-width: 448px; overflow-wrap: break-word; }
  h1 { margin: 0 0 4px; font-size: 1.25rem; }
  p { margin: 0 0 16px; }
  ul { margin: 0; padding: 0; list-style: none; }
  button { display: block; width: 100%; margin: 0 0 8px; padding: 10px 12px; border: 1px solid #767676;
    border-radius: 4px; background: Canvas; color: CanvasText; font: inherit; text-align: left; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #0f6cbd; outline: 2px solid #0f6cbd; outline-offset: -1px; }
  button span { display: block; font-size: 0.875rem; }
  .warning { padding: 8px 12px; border-left: 4px solid #bc4b09; font-size: 0.875rem; }`;

export const HTML_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
} as const;

export function signInPage(users: readonly ReadyUser[]): string {
  const buttons = users.map(
    ({ id, name, post }) =>
      `<li><button name="user" value="${escaped(id)}">` +
      `<strong>${escaped(name)}</strong><span>${escaped(post)}</span></button></li>`,
  );
  return page(
    'Đăng nhập',
    `<p class="warning">Bản chạy thử trên máy này: người dùng là ví dụ, không cần mật khẩu.</p>
    <p id="choose">Chọn người dùng:</p>
    <form method="post"><ul aria-labelledby="choose">${buttons.join('\n')}</ul></form>`,
  );
}

export function expiredPage(): string {
  return page(
    'Đăng nhập đã hết hạn',
    '<p>Hãy đóng cửa sổ này, quay lại Excel và đăng nhập lại.</p>',
  );
}

/** `code` is the one that the standard gives, "invalid_request". */
export function refusedPage(code: string, description: string): string {
  return page(
    'Không đăng nhập được',
    `<p>Yêu cầu đăng nhập không hợp lệ (${escaped(code)}).</p><p lang="en">${escaped(description)}</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · NTM Sheets</title>
    <style>${STYLE}
    </style>
  </head>
  <body>
    <h1>${title}</h1>
    ${body}
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
