import { chromium } from 'playwright-core';
const [,, out='/tmp/shots/a.png', width='1440', scheme='light', path='/clients', script=''] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run'] });
const c = await b.newContext({ viewport: { width: Number(width), height: Number(width) < 500 ? 760 : 900 }, colorScheme: scheme });
const p = await c.newPage();
p.on('console', m => { if (m.type()!=='log') console.log(m.type(), m.text()); });
p.on('pageerror', e => console.log('pageerror', e.message));
await p.goto('http://localhost:4400' + path);
await p.waitForTimeout(2500);
if (script) { const f = new Function('p', 'return (async()=>{' + script + '})()'); await f(p); await p.waitForTimeout(700); }
await p.screenshot({ path: out });
await b.close();
