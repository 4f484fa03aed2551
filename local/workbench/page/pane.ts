/** The task pane: the add-in's page in a frame, and the conversation with it. */
import type { Visibility } from '../host/model/add-in-services.ts';
import type { Session } from '../host/protocol/session.ts';
import { pageAddress } from '../host/protocol/page-address.ts';
import { supports, type RequirementSets } from '../host/protocol/requirements.ts';
import type { Language, Texts } from '../messages/texts.ts';
import { button, element } from './dom.ts';

export interface PaneOptions {
  readonly texts: Texts;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const PAGE = '/addin/taskpane.html';
const WIDTH = { least: 320, most: 700, step: 10 };

export class Pane implements Visibility {
  readonly element: HTMLElement;
  readonly divider: HTMLElement;
  private frame = element('iframe');

  constructor(private readonly options: PaneOptions) {
    const { texts, width } = options;
    this.element = element(
      'section',
      { class: 'pane', 'aria-label': texts.pane },
      element(
        'header',
        {},
        texts.ribbon,
        button('✕', () => (this.isVisible = false), { 'aria-label': texts.closePane }),
      ),
      this.frame,
    );
    this.divider = element('div', {
      class: 'divider',
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': texts.resizePane,
    });
    this.resize(width);
    this.listenToDivider();
  }

  get isVisible(): boolean {
    return !this.element.hidden;
  }

  set isVisible(visible: boolean) {
    this.element.hidden = !visible;
    this.divider.hidden = !visible;
  }

  /** Loads the add-in anew, to talk in that conversation. */
  load(conversation: string, id: string, requirements: RequirementSets, language: Language): void {
    const fresh = element('iframe', {
      title: this.options.texts.pane,
      name: JSON.stringify({ baseFrameName: 'workbench' }),
    });
    // What the browser would prefer, the page says for it.
    fresh.style.colorScheme = document.documentElement.dataset['look'] ?? 'light';
    fresh.src = pageAddress({
      page: location.origin + PAGE,
      language: language === 'vi' ? 'vi-VN' : 'en-US',
      conversation,
      id,
      hostOrigin: location.origin,
      sharedRuntime: supports(requirements, 'SharedRuntime'),
      customFunctions: supports(requirements, 'CustomFunctions'),
    });
    this.frame.replaceWith(fresh);
    this.frame = fresh;
  }

  post(text: string): void {
    this.frame.contentWindow?.postMessage(text, location.origin);
  }

  /** What comes from the frame, until the returned function is called. */
  hear(session: Session): () => void {
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source === this.frame.contentWindow) void session.receive(data);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }

  private resize(width: number): void {
    const within = Math.min(WIDTH.most, Math.max(WIDTH.least, Math.round(width)));
    this.element.style.width = `${within}px`;
    this.options.onWidth(within);
  }

  private listenToDivider(): void {
    this.divider.addEventListener('pointerdown', (event) => {
      this.divider.setPointerCapture(event.pointerId);
    });
    this.divider.addEventListener('pointermove', (event) => {
      if (!this.divider.hasPointerCapture(event.pointerId)) return;
      this.resize(window.innerWidth - event.clientX);
    });
    this.divider.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: WIDTH.step, ArrowRight: -WIDTH.step }[key];
      if (step !== undefined) this.resize(this.element.offsetWidth + step);
    });
  }
}
