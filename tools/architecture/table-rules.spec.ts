import { hasOwnTable, tablesOfTheirOwn } from './table-rules.ts';

const page = 'libs/identity/front-office/src/staff/staff-page.html';

it.each(['<table>', '<table class="ledger">', '@if (rows()) {\n  <table\n>'])(
  'sees that %j is a table of its own',
  (text) => {
    expect(hasOwnTable(page, text)).toBe(true);
    expect(hasOwnTable('libs/shared/front-office/src/table/table.html', text)).toBe(false);
  },
);

it('lets a page show its rows in the table of all', () => {
  expect(hasOwnTable(page, '<oss-table title="staff.title" [rows]="rows()" />')).toBe(false);
});

it('finds no page with a table of its own', async () => {
  expect(await tablesOfTheirOwn()).toEqual([]);
});
