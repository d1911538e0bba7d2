import type { Messages } from '../messages.ts';

export const texts: Messages['erase'] = {
  title: (name) => `محو ${name}؟`,
  lead: 'لا يمكن التراجع عن ذلك.',
  goes: 'ما يُحذف: السجل وجهات اتصاله ووسومه وملاحظاته وتاريخه.',
  stays: 'ما يبقى: الفواتير الصادرة والمدفوعات، مع نسخة ثابتة من عنوان الفوترة.',
  rather: 'إن أردت إخفاءه فقط، فالأرشفة تكفي.',
  confirm: (name) => `اكتب «${name}» للتأكيد`,
  submit: 'محو نهائي',
  failed: 'تعذّر محو العميل.',
};
