import { startDemo } from './e2e/demo.ts';
import { ClientsPage } from './e2e/clients-page.ts';
const demo = await startDemo();
const page = await demo.open({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
page.on('console', m => console.log(m.type(), m.text()));
const c = new ClientsPage(page); page.setDefaultTimeout(4000);
try { await c.create({ Name: 'X Heron', Notes: 'zzz' }); console.log('created'); await c.closeSheet(); console.log('closed'); } catch (e) { console.log(e.message); const d=page.getByRole('dialog'); console.log(await d.count(), await d.getByRole('textbox').count(), await d.getByRole('textbox',{name:'Name'}).count(), await d.getByRole('textbox',{name:/^Name$/}).count(), await page.getByRole('textbox',{name:'Name'}).count(), await page.getByRole('textbox',{name:'Name',exact:true}).count(), await page.getByLabel('Name').count(), await d.locator('clientele-text-field').count(), await d.locator('input').count()); }
await page.screenshot({ path: '/tmp/shots/dbg.png' });
await demo.stop();
