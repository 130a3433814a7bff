import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const base = 'http://localhost:4600';
async function shoot(width: number, email: string, password: string, paths: [string,string,((p:any)=>Promise<void>)?][], rtl=false) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'it-IT' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type()==='error') console.log('console', m.text().slice(0,300)); });
  await page.goto(base + '/sportello');
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((u) => !u.pathname.includes('accedi'), { timeout: 15000 }).catch(()=>{});
  await page.waitForTimeout(1500);
  for (const [name, path, act] of paths) {
    await page.goto(base + path);
    await page.waitForTimeout(1500);
    if (rtl) await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    if (act) await act(page).catch((e)=>console.log(name, e.message.slice(0,200)));
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${name}-${width}${rtl?'-rtl':''}.png`, fullPage: true });
  }
  await context.close();
}
const submit = async (p:any) => { await p.locator('button[type=submit]').last().click(); await p.waitForTimeout(400); };
const admin: [string,string,any?][] = [
  ['closure','/amministrazione/chiusure/nuova', submit],
  ['feast','/amministrazione/chiusure/feste/nuova'],
  ['desk','/amministrazione/sportelli/nuovo', submit],['desks','/amministrazione/sportelli'],['days','/amministrazione/chiusure'],['med','/amministrazione/mediatori'],['shift','/amministrazione/mediatori', async (p:any)=>{ await p.locator('a[href*=nuovo-turno]').first().click(); await p.waitForTimeout(1500); await submit(p);}],
];
for (const w of [1280, 320]) await shoot(w, 'amministrazione@demo.invalid', 'dimostrazione-amministrazione', admin);
await shoot(1280, 'sportello.cori@demo.invalid', 'dimostrazione-cori', [['new','/sportello/agenda', async (p:any)=>{ await p.keyboard.press('n'); await p.waitForTimeout(1200); await p.locator('button[type=submit]').last().click(); }]]);
await browser.close();
