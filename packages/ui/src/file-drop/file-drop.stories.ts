import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleFileDrop } from './file-drop.ts';

defineOnce('clientele-file-drop', ClienteleFileDrop);

type Args = Partial<Pick<ClienteleFileDrop, 'label' | 'text' | 'accept' | 'multiple' | 'disabled'>>;

const meta: Meta<Args> = { title: 'Primitives/File drop', component: 'clientele-file-drop' };
export default meta;

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Add files', text: 'or drop them here', accept: '', multiple: true, disabled: false },
  render: ({ label, text, accept, multiple, disabled }) =>
    html`<clientele-file-drop
      .label=${label ?? ''}
      .text=${text ?? ''}
      .accept=${accept ?? ''}
      ?multiple=${multiple}
      ?disabled=${disabled}
    ></clientele-file-drop>`,
};

export const WithList: StoryObj = {
  render: () =>
    html`<clientele-file-drop label="Add files" text="or drop them here" multiple>
      <p>Contract 2026.pdf</p>
    </clientele-file-drop>`,
};

export const FilesOver: StoryObj = {
  ...WithList,
  play: async ({ canvasElement }) => {
    const drop = canvasElement.querySelector<ClienteleFileDrop>('clientele-file-drop');
    await drop?.updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    drop?.renderRoot.querySelector('.area')?.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
  },
};

export const Disabled: StoryObj = {
  render: () => html`<clientele-file-drop label="Add files" text="or drop them here" disabled></clientele-file-drop>`,
};
